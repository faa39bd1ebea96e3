#pragma once

#include "db/core/id.h"

#include <QList>

namespace db {

/// What a write touched, so that pages refresh only what they show.
struct ChangeSet
{
    bool customers = false;    ///< names, contacts, stages, tags, consents
    bool interactions = false; ///< timelines and their daily counts
    bool templates = false;
    bool greetings = false; ///< occasions and rules
    bool outbox = false;
    bool settings = false;
    bool segments = false;         ///< saved questions about customers
    bool requests = false;         ///< the register of requests about personal data
    QList<CustomerId> customerIds; ///< whom; empty with customers set means "many"

    bool isEmpty() const
    {
        return !customers && !interactions && !templates && !greetings && !outbox && !settings && !segments &&
               !requests;
    }
    static ChangeSet ofCustomer(CustomerId id)
    {
        ChangeSet changes;
        changes.customers = true;
        changes.customerIds.append(id);
        return changes;
    }
    static ChangeSet everything() { return {true, true, true, true, true, true, true, true, {}}; }
};

/// What a write answers: its value and what it touched.
template <class T> struct Changed
{
    T value;
    ChangeSet changes;
};

} // namespace db
