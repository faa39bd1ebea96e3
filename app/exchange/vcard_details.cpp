#include "app/exchange/vcard_details.h"

#include "app/core/cut_text.h"
#include "app/exchange/vcard_date.h"
#include "app/exchange/vcard_fields.h"
#include "app/exchange/vcard_values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestPicture = 54'616; ///< 40 kB in base64
constexpr qsizetype kShownOfBytes = 24;
constexpr qsizetype kShownOfAddress = 200;

/// One of a list of tags, in quotes where what separates others is a part of it.
QString asListedTag(QString tag)
{
    const bool separates =
        std::any_of(tag.cbegin(), tag.cend(), [](QChar c) { return QStringView(u",;|\"").contains(c); });
    if (!separates && !tag.contains(":::"_L1))
        return tag;
    return u'"' + tag.replace(u'"', u"\"\""_s) + u'"';
}

/// Some programs put semicolons between the groups; one behind a backslash is a part of its group.
QString withCommasBetween(QString groups)
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (groups.at(i) == u'\\')
            ++i;
        else if (groups.at(i) == u';')
            groups[i] = u',';
    }
    return groups;
}

} // namespace

void VcardDetails::takeBirthday(const VcardHeader &header, const QString &value)
{
    if (m_birthday.isEmpty())
        m_birthday = birthdayCellOf(header, vcardText(value));
}

void VcardDetails::takeAnniversary(const VcardHeader &header, const QString &value)
{
    if (m_anniversary.isEmpty())
        m_anniversary = birthdayCellOf(header, vcardText(value));
}

// Small JPEGs only, as phones write them; a larger one would have to be drawn again. vCard 4.0 has it as a
// "data:" address. Of a picture that cannot be used the beginning is given, so that the import tells of it,
// unless another of the card can be.
void VcardDetails::takePhoto(const VcardHeader &, const QString &value)
{
    const bool data = value.startsWith("data:"_L1, Qt::CaseInsensitive);
    QString text = value.mid(data ? value.indexOf(u',') + 1 : 0);
    if (!isPictureAddress(text))
        text.remove(u' ').remove(u'\t');
    const bool usable = text.startsWith("/9j/"_L1) && text.size() <= kLongestPicture;
    if (usable && !m_hasPicture)
        m_photo = text;
    else if (m_photo.isEmpty())
        m_photo = cutTo(text.trimmed(), isPictureAddress(text) ? kShownOfAddress : kShownOfBytes);
    m_hasPicture = m_hasPicture || usable;
}

void VcardDetails::takeGender(const VcardHeader &header, const QString &value)
{
    const QString text = vcardParts(value, u';').value(0).trimmed();
    if (header.name() == "X-WAB-GENDER")
        m_gender = text == "1"_L1 ? u"F"_s : text == "2"_L1 ? u"M"_s : QString();
    else if (text.compare(u"O", Qt::CaseInsensitive) == 0)
        m_gender = u"other"_s;
    else if (text.compare(u"N", Qt::CaseInsensitive) != 0 && text.compare(u"U", Qt::CaseInsensitive) != 0)
        m_gender = text.left(kLongestVcardField);
}

void VcardDetails::takeTitle(const VcardHeader &, const QString &value)
{
    appendVcardText(m_title, vcardText(value), u',');
}

void VcardDetails::takeRole(const VcardHeader &, const QString &value)
{
    appendVcardText(m_role, vcardText(value), u',');
}

void VcardDetails::takeNote(const VcardHeader &, const QString &value)
{
    appendVcardText(m_note, vcardText(value).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'), u'\n');
}

void VcardDetails::takeCategories(const VcardHeader &, const QString &value)
{
    for (const QString &category : vcardParts(withCommasBetween(value), u',')) {
        if (category.trimmed().compare(u"myContacts", Qt::CaseInsensitive) != 0) // Google's, of everybody
            appendVcardText(m_tags, asListedTag(category), u';');
    }
}

void VcardDetails::write(QStringList &fields) const
{
    fields[VcardField::Birthday] = m_birthday;
    fields[VcardField::Gender] = m_gender;
    fields[VcardField::Occupation] = m_title.isEmpty() ? m_role : m_title;
    fields[VcardField::Tags] = m_tags;
    fields[VcardField::Note] = m_note;
    fields[VcardField::WeddingDay] = m_anniversary;
    fields[VcardField::Picture] = m_photo;
}

} // namespace app
