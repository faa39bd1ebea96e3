#pragma once

#include "app/core/clock.h"
#include "app/rights/person_facts.h"

#include <QString>

namespace app {

/// Who hands the page out, and when.
struct PersonPageHead
{
    QString name;     ///< of the person
    QString shop;     ///< as the language says it
    QString language; ///< "vi" or "en"
    Clock clock;      ///< its zone is that of the times on the page
};

/// What the shop holds about a person as one HTML page: self-contained, for reading and printing. All that
/// comes from the shop is escaped.
QString personPage(const QList<PersonSection> &sections, const PersonPageHead &head);

} // namespace app
