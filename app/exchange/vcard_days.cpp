#include "app/exchange/vcard_days.h"

#include "app/exchange/vcard_date.h"
#include "app/exchange/vcard_fields.h"
#include "app/exchange/vcard_values.h"

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kCardAnniversary = u"Anniversary"_s;
const QString kCardBirthday = u"Birthday"_s;
const QString kCardOtherDay = u"Other"_s;

// What the numbers of Android mean, from 1 (ContactsContract.CommonDataKinds.Event).
const std::array kAndroidDays{kCardAnniversary, kCardOtherDay, kCardBirthday};

} // namespace

void VcardDays::takeDated(const VcardHeader &header, const QString &value)
{
    add({{}, header.group().toByteArray(), birthdayCellOf(header, vcardText(value))});
}

// "vnd.android.cursor.item/contact_event;2015-10-10;1;": the date, a number for what it is, and for 0 a
// word.
void VcardDays::takeAndroid(const VcardHeader &header, const QString &value)
{
    const QStringList parts = vcardParts(value, u';');
    if (parts.value(0).trimmed() != "vnd.android.cursor.item/contact_event"_L1)
        return;
    const auto kind = static_cast<std::size_t>(parts.value(2).toUInt());
    const QString said = parts.value(3).simplified();
    const QString word = kind >= 1 && kind <= kAndroidDays.size() ? kAndroidDays[kind - 1]
                         : said.isEmpty()                         ? kCardOtherDay
                                                                  : said;
    add({word.left(kLongestVcardField / kMostVcardValues), {}, birthdayCellOf(header, parts.value(1))});
}

void VcardDays::add(const Day &day)
{
    if (!day.date.isEmpty() && m_days.size() < kMostVcardValues)
        m_days.append(day);
}

void VcardDays::write(QStringList &fields, const VcardLabels &labels) const
{
    for (const Day &day : m_days) {
        const QString label = day.word.isEmpty() ? labels.of(day.group) : day.word;
        const QString word = label.isEmpty() ? kCardOtherDay : label;
        const auto isWord = [&word](const QString &one) {
            return word.compare(one, Qt::CaseInsensitive) == 0;
        };
        QString &wedding = fields[VcardField::WeddingDay];
        QString &birthday = fields[VcardField::Birthday];
        if (isWord(kCardAnniversary) && (wedding.isEmpty() || wedding == day.date))
            wedding = day.date;
        else if (isWord(kCardBirthday) && (birthday.isEmpty() || birthday == day.date))
            birthday = day.date;
        else
            appendVcardText(fields[VcardField::PersonalDays], word + u": "_s + day.date, u'\n');
    }
}

} // namespace app
