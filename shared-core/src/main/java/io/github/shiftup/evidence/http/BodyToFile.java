package io.github.shiftup.evidence.http;

import io.github.shiftup.evidence.http.HttpFailure.Kind;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes a body to a file as it comes, and hangs up when it is too much. */
final class BodyToFile implements BodySubscriber<Long> {
    private final FileChannel file;
    private final long maxBytes;
    private final AtomicLong received;
    private final CompletableFuture<Long> whole = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    /**
     * A subscriber.
     *
     * @param file opened and closed by whoever waits for the body: what comes after that is refused
     * @param received counts the bytes for whoever watches
     */
    BodyToFile(FileChannel file, long maxBytes, AtomicLong received) {
        this.file = file;
        this.maxBytes = maxBytes;
        this.received = received;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription incoming) {
        subscription = incoming;
        incoming.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Subscription incoming = subscription;
        if (incoming == null || whole.isDone()) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                if (received.addAndGet(buffer.remaining()) > maxBytes) {
                    throw tooLarge(maxBytes);
                }
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            incoming.request(1);
        } catch (IOException | HttpFailure e) {
            incoming.cancel();
            onError(e);
        }
    }

    @Override
    public void onError(Throwable error) {
        whole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        whole.complete(received.get());
    }

    static HttpFailure tooLarge(long limit) {
        return new HttpFailure(Kind.LASTING, "sends more than the limit of " + limit + " bytes");
    }
}
