package io.github.shiftup.ledger;

import java.nio.file.Path;

/**
 * A record where it lies.
 *
 * @param digest SHA-256 of the file's bytes, 64 hexadecimal digits; its name as well
 * @param file it is in
 * @param record what it says
 */
public record LedgerFile(String digest, Path file, LedgerRecord record) {}
