#pragma once

#include "app/customers/customer_profile.h"

#include <QDate>
#include <QList>
#include <QString>

namespace ui {

/// One thing known of a customer.
struct Fact
{
    QString caption;
    QString value;         ///< may be of several lines
    bool wide = false;     ///< takes the whole width
    bool strong = false;   ///< today is the day
    bool keyboard = false; ///< the keyboard can go there to copy it: a phone number, an e-mail

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// What a colleague must know in five seconds: birthday, how close we are, last purchase, satisfaction.
QList<Fact> keyFactsOf(const app::CustomerProfile &profile, QDate today);
/// What is known, most needed first; what is not known is left out.
QList<Fact> factsOf(const app::CustomerProfile &profile, QDate today);

} // namespace ui
