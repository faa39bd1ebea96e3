#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QList>
#include <QString>

#include <atomic>

namespace db {
class Session;
}

namespace app {

/// A template that a test can be made of, and the customer whose data it is filled with.
struct TestChoice
{
    db::TemplateId text;
    QString title;
    db::CustomerId customer;
    QString customerName;
};

/// The templates of a channel that are in use, by title, each with the first customer by name whom it is for;
/// those without one are left out. Of many customers the first 500 are looked at.
[[nodiscard]] db::Result<QList<TestChoice>> testChoices(db::Session &session, db::Channel channel,
                                                        const std::atomic_bool *stale = nullptr);

} // namespace app
