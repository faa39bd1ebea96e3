#pragma once

#include "app/customers/contact_draft.h"
#include "app/customers/date_draft.h"
#include "app/customers/draft_finding.h"
#include "db/customers/consent.h"
#include "db/customers/customer.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace app {

/// A consent that a new customer gives at once.
struct ConsentDraft
{
    db::Purpose purpose = db::Purpose::Care;
    QString channel; ///< a channel's key, or "all"

    friend bool operator==(const ConsentDraft &, const ConsentDraft &) = default;
};

/// A personal day as it stands in the editor.
struct PersonalDayDraft
{
    db::PersonalDayKind kind = db::PersonalDayKind::Wedding;
    int number = 0; ///< of the stored day it was; 0: a new one
    QString name;
    DateDraft date;

    /// Nothing is typed: only room to type.
    bool isBlank() const;
    friend bool operator==(const PersonalDayDraft &, const PersonalDayDraft &) = default;
};

/// A customer as the user types one: every field as it stands, right or wrong, so that nothing typed is lost.
struct CustomerDraft
{
    db::CustomerKind kind = db::CustomerKind::Person;
    QString fullName;
    QString givenName; ///< empty: the last word of the name
    QString code;
    std::optional<db::Gender> gender;
    QString honorific; ///< empty: by the rule
    QList<ContactDraft> contacts;
    DateDraft birthday;
    QList<PersonalDayDraft> personalDays;
    std::optional<db::Channel> preferredChannel;
    QString preferredHour;
    QString address;
    QString province;
    QString occupation;
    db::LifecycleStage stage = db::LifecycleStage::Awareness;
    QStringList tags;
    QString note;
    QList<ConsentDraft> consents; ///< of a new customer only
    QString consentSource;

    friend bool operator==(const CustomerDraft &, const CustomerDraft &) = default;
};

/// The draft as a customer, and what is to be said of it. `customer` holds what could be read even where
/// something blocks.
struct DraftReading
{
    db::Customer customer;
    QList<DraftFinding> findings;

    bool canBeSaved() const { return !firstBlocking(); }
    /// What must be mended first before it can be saved; null: nothing.
    const DraftFinding *firstBlocking() const;
};

CustomerDraft draftOf(const db::Customer &customer);
/// `stored`: what the editor does not show is kept from it (id, since, times).
DraftReading readDraft(const CustomerDraft &draft, const db::Customer &stored, QDate today);

} // namespace app
