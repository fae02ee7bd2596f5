package org.fairnotice.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.intake.Accounts;
import org.fairnotice.intake.BatchPublisher;
import org.fairnotice.intake.ContactFormat;
import org.fairnotice.intake.CustomerCsv;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.JsonFormat;
import org.fairnotice.intake.Publisher;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Keeps the customer directory. */
@RestController
final class CustomerController {

    private static final JsonFormat CUSTOMER = JsonFormat.ofApi("Customer");

    private final Publisher publisher;
    private final BatchPublisher batches;
    private final Body body;
    private final InstantSource clock;

    CustomerController(Publisher publisher, BatchPublisher batches, Body body, InstantSource clock) {
        this.publisher = publisher;
        this.batches = batches;
        this.body = body;
        this.clock = clock;
    }

    @PutMapping(path = "/v1/customers/{customerId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> put(@PathVariable String customerId, HttpServletRequest request) throws IOException {
        JsonNode json = body.json(request, CUSTOMER);
        Instant now = clock.instant();
        publisher.publish(
                Topics.CUSTOMERS,
                new CustomerRecorded(
                        Body.id("customerId", customerId, CustomerId::new),
                        now,
                        json.path("name").asString().strip(),
                        CustomerType.valueOf(json.path("type").asString()),
                        Accounts.parse(json.path("accounts"), "/accounts"),
                        stream(json.path("domains")).map(JsonNode::asString).toList(),
                        contacts(json.path("contacts"), now),
                        json.hasNonNull("language") ? json.path("language").asString() : null));
        return ResponseEntity.accepted().build();
    }

    @DeleteMapping("/v1/customers/{customerId}")
    ResponseEntity<Void> delete(@PathVariable String customerId) {
        publisher.remove(
                Topics.CUSTOMERS,
                Body.id("customerId", customerId, CustomerId::new).value());
        return ResponseEntity.accepted().build();
    }

    /** Every row is read before the first is recorded; then all are, or none. A repeat changes nothing. */
    @PostMapping(path = "/v1/customers/import", consumes = "text/csv")
    ResponseEntity<Map<String, Integer>> importCsv(HttpServletRequest request) throws IOException {
        List<CustomerRecorded> customers = CustomerCsv.parse(body.bytes(request), clock.instant());
        if (customers.isEmpty()) {
            throw new InvalidInputException("line 2", "is missing: there is no customer below the heading");
        }
        batches.publish(Topics.CUSTOMERS, customers);
        return ResponseEntity.accepted().body(Map.of("customers", customers.size()));
    }

    private static List<Contact> contacts(JsonNode array, Instant now) {
        var contacts = new ArrayList<Contact>();
        for (JsonNode json : array) {
            try {
                contacts.add(ContactFormat.of(
                        json.path("name").asString().strip(),
                        json.path("address").asString(),
                        Contact.Role.valueOf(json.path("role").asString()),
                        json.hasNonNull("certificate")
                                ? json.path("certificate").asString()
                                : null,
                        now));
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException("/contacts/" + contacts.size(), String.valueOf(e.getMessage()));
            }
        }
        return contacts;
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
