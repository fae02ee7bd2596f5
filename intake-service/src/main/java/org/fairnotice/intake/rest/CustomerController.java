package org.fairnotice.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.intake.CustomerCsv;
import org.fairnotice.intake.IntakeProperties;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.JsonInput;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.Publisher;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Keeps the customer directory. */
@RestController
final class CustomerController {

    private final Publisher publisher;
    private final DataSize limit;
    private final InstantSource clock;

    CustomerController(Publisher publisher, IntakeProperties properties, InstantSource clock) {
        this.publisher = publisher;
        this.limit = properties.intake().maxBody();
        this.clock = clock;
    }

    @PutMapping("/v1/customers/{customerId}")
    ResponseEntity<Void> put(@PathVariable String customerId, HttpServletRequest request) throws IOException {
        JsonNode json = JsonInput.tree(Body.bytes(request, limit));
        var contacts = JsonInput.value(json.path("contacts"), Contact[].class, "/contacts");
        var domains = JsonInput.value(json.path("domains"), String[].class, "/domains");
        publisher.publish(
                Topics.CUSTOMERS,
                new CustomerRecorded(
                        new CustomerId(customerId),
                        clock.instant(),
                        Body.required(json, "name"),
                        Body.choice(json, "type", CustomerType.class),
                        LegalRequestFormat.accounts(json.path("accounts"), "/accounts"),
                        domains == null ? List.of() : List.of(domains),
                        contacts == null ? List.of() : List.of(contacts),
                        json.hasNonNull("language") ? json.path("language").asString() : null));
        return ResponseEntity.accepted().build();
    }

    @DeleteMapping("/v1/customers/{customerId}")
    ResponseEntity<Void> delete(@PathVariable String customerId) {
        publisher.remove(Topics.CUSTOMERS, new CustomerId(customerId).value());
        return ResponseEntity.accepted().build();
    }

    /** Every row is read before the first is recorded. */
    @PostMapping(path = "/v1/customers/import", consumes = "text/csv")
    ResponseEntity<Map<String, Integer>> importCsv(HttpServletRequest request) throws IOException {
        String csv = new String(Body.bytes(request, limit), StandardCharsets.UTF_8);
        List<CustomerRecorded> customers = CustomerCsv.parse(csv, clock.instant());
        if (customers.isEmpty()) {
            throw new InvalidInputException("", "holds no customer below the heading");
        }
        customers.forEach(customer -> publisher.publish(Topics.CUSTOMERS, customer));
        return ResponseEntity.accepted().body(Map.of("customers", customers.size()));
    }
}
