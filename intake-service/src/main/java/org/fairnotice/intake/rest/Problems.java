package org.fairnotice.intake.rest;

import java.util.List;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.InvalidInputException.FieldError;
import org.fairnotice.intake.Publisher.NotPublishedException;
import org.fairnotice.intake.original.StoreFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors as RFC 9457 wants them: which field, what is wrong with it, what to do. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail invalid(InvalidInputException e) {
        return problem(HttpStatus.BAD_REQUEST, "The input is not valid; see errors.", e.errors());
    }

    @ExceptionHandler
    ProblemDetail otherBody(IdempotencyConflictException e) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The key came before with another body.",
                List.of(new FieldError("Idempotency-Key", "use a new key for a new request")));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLargeException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONTENT_TOO_LARGE, "The body is larger than " + e.limit() + "; send documents by mail.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> kafkaAway(NotPublishedException e) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Kafka has not acknowledged: all of it is recorded, or nothing. Try again, with the"
                        + " same Idempotency-Key where the call has one.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(StoreFailedException e) {
        LOG.atError().setCause(e).log("the store of originals failed");
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The store of originals failed, and nothing was acknowledged; try again, with the same Idempotency-Key"
                        + " where the call has one.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(problem);
    }

    /** What nobody foresaw. The cause stays in the log. */
    @ExceptionHandler
    ProblemDetail unforeseen(RuntimeException e) {
        LOG.atError().setCause(e).log("a call failed");
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "A fault of the service, nothing was acknowledged; its operator finds the cause in its log.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!(e instanceof MissingRequestHeaderException missing)) {
            return super.handleServletRequestBindingException(e, headers, status, request);
        }
        return ResponseEntity.badRequest()
                .body(problem(
                        HttpStatus.BAD_REQUEST,
                        "A header is missing; see errors.",
                        List.of(new FieldError(
                                missing.getHeaderName(),
                                "is missing; send a key of your own, the same for a repeat"))));
    }

    private static ProblemDetail problem(HttpStatus status, String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    /** The same key came with another body. */
    static final class IdempotencyConflictException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The body is larger than is taken. */
    static final class BodyTooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String limit;

        BodyTooLargeException(String limit) {
            this.limit = limit;
        }

        String limit() {
            return limit;
        }
    }
}
