#include "ui/customers/filter_words.h"

#include "ui/language/word_table.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

QString tr(const char *text, const char *comment, int count = -1)
{
    return QCoreApplication::translate("ui::words", text, comment, count);
}

constexpr Word<db::Gender> kPeople[] = {
    {db::Gender::Female, QT_TRANSLATE_NOOP3("ui::words", "Women", "filter of customers")},
    {db::Gender::Male, QT_TRANSLATE_NOOP3("ui::words", "Men", "filter of customers")},
    {db::Gender::Other, QT_TRANSLATE_NOOP3("ui::words", "Other gender", "filter of customers")},
};

constexpr Word<app::CustomerSort> kSorts[] = {
    {app::CustomerSort::Name, QT_TRANSLATE_NOOP3("ui::words", "Name", "order of the list")},
    {app::CustomerSort::Stage, QT_TRANSLATE_NOOP3("ui::words", "Stage", "order of the list")},
    {app::CustomerSort::LastContact, QT_TRANSLATE_NOOP3("ui::words", "Last contact", "order of the list")},
    {app::CustomerSort::NextBirthday, QT_TRANSLATE_NOOP3("ui::words", "Next birthday", "order of the list")},
};

} // namespace

QString birthdayThisMonth(int month)
{
    return tr("This month (%1)", "birthdays; %1 is a month").arg(QLocale().standaloneMonthName(month));
}

QString birthdayIn(int month)
{
    return tr("Birthday in %1", "%1 is a month").arg(QLocale().monthName(month));
}

QString noContact(int days)
{
    return tr("No contact for %n days", "filter of customers", days);
}

QString withoutPhone()
{
    return tr("Without phone", "filter of customers");
}

QString withoutBirthday()
{
    return tr("Without birthday", "filter of customers");
}

QString people(db::Gender gender)
{
    return wordIn(kPeople, "ui::words", gender);
}

QString sort(app::CustomerSort sort)
{
    return wordIn(kSorts, "ui::words", sort);
}

QString sortedBy(const app::CustomerSorting &sorting)
{
    return (sorting.descending ? tr("Sort: %1, descending", "order of the list")
                               : tr("Sort: %1", "order of the list"))
        .arg(sort(sorting.by));
}

QString chosen(Chosen kind, const QStringList &values)
{
    if (values.size() < 3)
        return values.join(u", "_s);
    const auto count = static_cast<int>(values.size());
    switch (kind) {
    case Chosen::Stages:
        return tr("%n stages", "chosen in a filter", count);
    case Chosen::Provinces:
        return tr("%n provinces", "chosen in a filter", count);
    case Chosen::Months:
        return tr("Birthday in %n months", "chosen in a filter", count);
    case Chosen::Tags:
        return tr("%n tags", "chosen in a filter", count);
    case Chosen::Values:
        return tr("%n values", "chosen in a condition", count);
    case Chosen::Conditions:
        return tr("%n conditions", "chosen in a filter", count);
    }
    return {};
}

} // namespace ui::words
