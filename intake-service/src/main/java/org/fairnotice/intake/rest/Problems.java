package org.fairnotice.intake.rest;

import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.Publisher.NotPublishedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors as RFC 9457 wants them: which field, what is wrong with it, what to do. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail invalid(InvalidInputException e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The input is not valid; see errors.");
        problem.setProperty("errors", e.errors());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail otherBody(IdempotencyConflictException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Idempotency-Key: came before with another body; use a new key for a new request.");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLargeException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONTENT_TOO_LARGE, "The body is larger than " + e.limit() + "; send documents by mail.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> kafkaAway(NotPublishedException e) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Nothing was recorded. Try again with the same Idempotency-Key.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(problem);
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
