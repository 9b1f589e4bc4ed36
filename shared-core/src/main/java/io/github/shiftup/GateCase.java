package io.github.shiftup;

import io.github.shiftup.evidence.fetch.ReportFiles;
import io.github.shiftup.evidence.source.Fetchers;
import io.github.shiftup.evidence.source.SourceSpec;
import io.github.shiftup.inventory.Candidate;
import io.github.shiftup.inventory.CycloneDxSbom;
import io.github.shiftup.policy.Policy;
import io.github.shiftup.policy.PolicyLoader;
import io.github.shiftup.policy.yaml.PolicyException;
import io.github.shiftup.stream.AtomicFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a build was judged by, kept so that it can be judged again elsewhere when production reports something new: the
 * candidate, the policy with the files that it names, the reports that lay in files, and what the ledger remembered. What is
 * on servers is asked anew.
 *
 * @param candidate what the build would ship
 * @param policy file, in the folder where the case was unpacked
 * @param ledger directory there with what was remembered, to be judged by in the place of the policy's own; null if the build had
 *     none
 */
public record GateCase(
        Candidate candidate, Path policy, @Nullable Path ledger) {
    private static final String CANDIDATE = "candidate.cdx.json";
    private static final String POLICY_FILE = "policy-file";
    private static final String FILES = "files/";
    private static final String LEDGER = "ledger/";
    private static final int MAX_ENTRIES = 10_000;
    private static final int LONGEST_PATH = 4_096;

    /**
     * Packs a case. Of the ledger nothing is packed but what it remembers, in the folder of the zip beside it.
     *
     * @param root nothing outside this folder is packed, but what the ledger remembers
     * @param request that was judged
     * @param zip is not written where the ledger cannot be read: without it, deadlines would begin anew
     * @param maxBytes of all files together, before compression
     * @return what was left out and why, in words; empty if the case is whole
     * @throws IOException if something cannot be read or the zip cannot be written
     */
    public static List<String> pack(Path root, GateRequest request, HostSources host, Path zip, long maxBytes)
            throws IOException {
        Candidate candidate = request.candidate();
        Path base = root.toAbsolutePath().normalize();
        Path file = request.policy().toAbsolutePath().normalize();
        if (!file.startsWith(base)) {
            throw new IOException("the policy " + request.policy() + " lies outside " + root);
        }
        List<String> left = new ArrayList<>();
        Path remembered = zip.toAbsolutePath().resolveSibling(LEDGER);
        Optional<GateLedger> ledger = GateLedger.of(request, host);
        if (ledger.isPresent()) {
            try {
                ledger.get().summarise(remembered);
            } catch (IOException e) {
                return List.of("the build, as its ledger " + ledger.get().directory() + " cannot be read: "
                        + e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        Set<Path> files = new TreeSet<>(NamedFiles.of(file));
        files.addAll(reports(file, host, left));
        ByteArrayOutputStream sbom = new ByteArrayOutputStream();
        CycloneDxSbom.write(candidate, sbom);
        AtomicFiles.write(zip, out -> {
            ZipOutputStream packed = new ZipOutputStream(out);
            packed.putNextEntry(new ZipEntry(CANDIDATE));
            packed.write(sbom.toByteArray());
            packed.putNextEntry(new ZipEntry(POLICY_FILE));
            packed.write(name(base, file).getBytes(StandardCharsets.UTF_8));
            long room = maxBytes;
            for (Path each : files) {
                long size = Files.size(each);
                if (!each.startsWith(base)) {
                    left.add(each + " lies outside the workspace");
                } else if (size > room) {
                    left.add(name(base, each) + " is more than the limit of " + maxBytes
                            + " bytes for all leaves room for");
                } else {
                    room -= size;
                    ZipEntry entry = new ZipEntry(FILES + name(base, each));
                    entry.setLastModifiedTime(Files.getLastModifiedTime(each));
                    packed.putNextEntry(entry);
                    Files.copy(each, packed);
                }
            }
            for (Path each : filesIn(remembered)) {
                packed.putNextEntry(new ZipEntry(LEDGER + name(remembered, each)));
                Files.copy(each, packed);
            }
            packed.finish();
        });
        return List.copyOf(left);
    }

    private static List<Path> reports(Path policy, HostSources host, List<String> left) throws IOException {
        Path folder = policy.resolveSibling("");
        List<Path> reports = new ArrayList<>();
        try {
            Policy read = host.applied(PolicyLoader.load(policy));
            for (String from : read.intel().locations().values()) {
                reports.addAll(files(from, folder));
            }
            for (SourceSpec source : read.sources()) {
                reports.addAll(files(source.from(), host.base(source, folder)));
            }
        } catch (PolicyException | IllegalArgumentException e) {
            left.add("no reports, as the policy cannot be read: " + e.getMessage());
        }
        return reports;
    }

    private static List<Path> files(String from, Path base) throws IOException {
        return Fetchers.isRemote(from)
                ? List.of()
                : ReportFiles.find(from, base).stream()
                        .map(found -> found.toAbsolutePath().normalize())
                        .toList();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path base, Path file) {
        return base.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Unpacks a case.
     *
     * @param folder to unpack to; nothing is written outside it
     * @param maxBytes of all files together
     * @throws IOException if it is no case, is over a limit, or cannot be written
     */
    public static GateCase unpack(InputStream zip, Path folder, long maxBytes) throws IOException {
        Path base = folder.toAbsolutePath().normalize();
        Path sbom = base.resolve(CANDIDATE);
        Path files = base.resolve("files");
        String policy = null;
        long room = maxBytes;
        int entries = 0;
        Files.createDirectories(files);
        ZipInputStream packed = new ZipInputStream(zip);
        for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
            if (++entries > MAX_ENTRIES) {
                throw new IOException("the case has more than " + MAX_ENTRIES + " entries");
            }
            String name = entry.getName();
            if (name.equals(POLICY_FILE)) {
                byte[] path = packed.readNBytes(LONGEST_PATH + 1);
                // The rest would be unpacked to its end, to get at the next entry.
                if (path.length > LONGEST_PATH) {
                    throw new IOException(
                            "the case names a policy by more than the limit of " + LONGEST_PATH + " bytes");
                }
                policy = new String(path, StandardCharsets.UTF_8);
            } else if (name.equals(CANDIDATE)) {
                room -= copy(packed, sbom, room);
            } else if (name.startsWith(FILES)) {
                Path file = inside(files, name.substring(FILES.length()));
                Files.createDirectories(file.resolveSibling(""));
                room -= copy(packed, file, room);
                FileTime time = entry.getLastModifiedTime();
                if (time != null) {
                    Files.setLastModifiedTime(file, time);
                }
            } else if (name.startsWith(LEDGER)) {
                Path file = inside(base.resolve(LEDGER), name.substring(LEDGER.length()));
                Files.createDirectories(file.resolveSibling(""));
                room -= copy(packed, file, room);
            } else {
                throw new IOException("the case has an entry that no case has");
            }
        }
        if (policy == null || !Files.isRegularFile(sbom)) {
            throw new IOException("this is no case: it names no policy or no candidate");
        }
        Path ledger = base.resolve(LEDGER);
        return new GateCase(CycloneDxSbom.read(sbom), inside(files, policy), Files.isDirectory(ledger) ? ledger : null);
    }

    private static Path inside(Path folder, String name) throws IOException {
        try {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder) && !file.equals(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // refused below
        }
        throw new IOException("the case has an entry that would lie outside its folder");
    }

    private static long copy(InputStream in, Path file, long room) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > room) {
                    throw new IOException("the case is over its limit of bytes");
                }
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }
}
