package org.fairnotice.intake.rest;

import org.fairnotice.intake.JsonFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the API (OpenAPI 3.1) and the JSON it takes. */
@RestController
final class OpenApiController {

    static final String API = "/v1/openapi.json";
    static final String LEGAL_REQUEST = "/v1/legal-request.schema.json";

    @GetMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
    String openApi() {
        return JsonFormat.API;
    }

    @GetMapping(path = LEGAL_REQUEST, produces = MediaType.APPLICATION_JSON_VALUE)
    String legalRequest() {
        return JsonFormat.LEGAL_REQUEST;
    }
}
