package org.fairnotice.decision.casefile;

import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.TargetAccount;

/** Whose an account was when its notice was first decided: if the directory says otherwise later, a person must look. */
record Holder(TargetAccount account, CustomerId customerId) {}
