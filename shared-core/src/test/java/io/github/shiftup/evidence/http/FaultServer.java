package io.github.shiftup.evidence.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers byte by byte as it is told: the first question with the first answer, and so on. */
final class FaultServer implements AutoCloseable {
    /** Writes an answer. */
    @FunctionalInterface
    interface Reply {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /** The questions, each with its header fields. */
    final List<String> questions = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final List<Reply> replies;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private FaultServer(ServerSocket socket, Reply... replies) {
        this.socket = socket;
        this.replies = List.of(replies);
        threads.execute(this::serve);
    }

    static FaultServer answering(Reply... replies) throws IOException {
        return new FaultServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), replies);
    }

    static FaultServer on(ServerSocket socket, Reply... replies) {
        return new FaultServer(socket, replies);
    }

    String address(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                threads.execute(() -> answer(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> question = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                question.add(line);
            }
            if (question.isEmpty()) {
                return;
            }
            int number;
            synchronized (questions) {
                number = questions.size();
                questions.add(String.join("\n", question));
            }
            OutputStream out = connection.getOutputStream();
            replies.get(Math.min(number, replies.size() - 1)).to(out);
            out.flush();
        } catch (IOException e) {
            // the client hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A whole answer. */
    static Reply status(int status, String body, String... fields) {
        return bytes(status, body.getBytes(StandardCharsets.UTF_8), fields);
    }

    static Reply bytes(int status, byte[] body, String... fields) {
        return out -> {
            out.write(head(status, fields, "Content-Length: " + body.length));
            out.write(body);
        };
    }

    static byte[] head(int status, String[] fields, String... more) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\nConnection: close\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        for (String field : more) {
            head.append(field).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
