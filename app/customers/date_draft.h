#pragma once

#include "app/customers/draft_finding.h"
#include "db/customers/birthday.h"

#include <QDate>
#include <QList>
#include <QString>

namespace app {

/// A date any part of which may be blank, as it stands in the editor.
struct DateDraft
{
    db::Calendar calendar = db::Calendar::Solar;
    QString day;
    QString month;
    QString year;
    bool leapMonth = false;
    bool approximate = false;

    friend bool operator==(const DateDraft &, const DateDraft &) = default;
};

/// A date of a draft; what cannot be read is left unknown and told. `place`: the field and row of what is to
/// be said.
db::Birthday readDateFields(const DateDraft &draft, QDate today, const DraftFinding &place,
                            QList<DraftFinding> &findings);
DateDraft dateDraftOf(const db::Birthday &date);

} // namespace app
