package org.fairnotice.decision.casefile;

import org.fairnotice.contract.RequestId;

/** Another paper of the same agency, about the same docket or account; see {@link CaseEvent.Related}. */
record Kin(RequestId other, boolean inReview, boolean earlier) {}
