#pragma once

#include "app/customers/draft_finding.h"
#include "db/customers/customer.h"

#include <QList>
#include <QString>

#include <optional>

namespace app {

/// One way to reach a customer as it stands in the editor.
struct ContactDraft
{
    db::ContactKind kind = db::ContactKind::Phone;
    QString text;
    bool primary = false;

    friend bool operator==(const ContactDraft &, const ContactDraft &) = default;
};

/// A contact of the editor as it will be stored; nothing when it is blank or cannot be read.
std::optional<db::ContactPoint> contactOf(const ContactDraft &draft);
/// The contacts as they will be stored, the primary one of each kind first; a row that cannot be read or
/// repeats another is left out and told. `stored`: those the customer has; what is untouched stays as it is.
QList<db::ContactPoint> readContactDrafts(const QList<ContactDraft> &drafts,
                                          const QList<db::ContactPoint> &stored,
                                          QList<DraftFinding> &findings);

} // namespace app
