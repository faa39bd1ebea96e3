#include "ui/customers/filter_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui::words {

QString month(int month)
{
    return QLocale().standaloneMonthName(month);
}

QString birthdayThisMonth(int month)
{
    return QCoreApplication::translate("CustomerFilterWords", "This month (%1)", "birthdays; %1 is a month")
        .arg(words::month(month));
}

QString birthdayIn(int month)
{
    return QCoreApplication::translate("CustomerFilterWords", "Birthday in %1", "%1 is a month")
        .arg(QLocale().monthName(month));
}

QString noContact(int days)
{
    return QCoreApplication::translate("CustomerFilterWords", "No contact for %n days", "filter of customers",
                                       days);
}

QString withoutPhone()
{
    return QCoreApplication::translate("CustomerFilterWords", "Without phone", "filter of customers");
}

QString withoutBirthday()
{
    return QCoreApplication::translate("CustomerFilterWords", "Without birthday", "filter of customers");
}

QString people(db::Gender gender)
{
    switch (gender) {
    case db::Gender::Female:
        return QCoreApplication::translate("CustomerFilterWords", "Women", "filter of customers");
    case db::Gender::Male:
        return QCoreApplication::translate("CustomerFilterWords", "Men", "filter of customers");
    case db::Gender::Other:
        break;
    }
    return QCoreApplication::translate("CustomerFilterWords", "Other gender", "filter of customers");
}

QString occupation()
{
    return QCoreApplication::translate("CustomerFilterWords", "Occupation", "filter of customers");
}

QString sort(app::CustomerSort sort)
{
    switch (sort) {
    case app::CustomerSort::Name:
        return QCoreApplication::translate("CustomerFilterWords", "Name", "order of the list");
    case app::CustomerSort::Stage:
        return QCoreApplication::translate("CustomerFilterWords", "Stage", "order of the list");
    case app::CustomerSort::LastContact:
        return QCoreApplication::translate("CustomerFilterWords", "Last contact", "order of the list");
    case app::CustomerSort::NextBirthday:
        break;
    }
    return QCoreApplication::translate("CustomerFilterWords", "Next birthday", "order of the list");
}

QString descending()
{
    return QCoreApplication::translate("CustomerFilterWords", "Descending", "order of the list");
}

QString sortedBy(const app::CustomerSorting &sorting)
{
    const QString by = sort(sorting.by);
    return sorting.descending
               ? QCoreApplication::translate("CustomerFilterWords", "Sort: %1, descending",
                                             "order of the list")
                     .arg(by)
               : QCoreApplication::translate("CustomerFilterWords", "Sort: %1", "order of the list").arg(by);
}

QString chosen(const QStringList &values)
{
    if (values.size() < 2)
        return values.value(0);
    return QCoreApplication::translate("CustomerFilterWords", "%1 +%2", "the first chosen, and how many more")
        .arg(values.first())
        .arg(values.size() - 1);
}

} // namespace ui::words
