package io.github.shiftup.evidence.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Hangs up: the body of an error or a redirect is of no interest and may be endless. */
final class NoBody implements BodySubscriber<Long> {
    private final CompletableFuture<Long> nothing = CompletableFuture.completedFuture(0L);

    @Override
    public CompletionStage<Long> getBody() {
        return nothing;
    }

    @Override
    public void onSubscribe(Subscription incoming) {
        incoming.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        // hung up
    }

    @Override
    public void onError(Throwable error) {
        // hung up
    }

    @Override
    public void onComplete() {
        // hung up
    }
}
