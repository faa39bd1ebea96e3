#include "app/import/other_person.h"

#include "app/people/kind_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Whole words, as foldHeader writes them, separated by '|'.
constexpr QStringView kOtherPersons =
    u"gioi thieu|nguoi gt|referral|referrer|referred|refer|referee|introduced|introducer|recommended|sponsor|"
    u"nguoi gui|sender|nguoi giao|shipper|courier|driver|tai xe|giao hang vien|nguoi ban|seller|"
    u"salesperson|sales rep|ctv|cong tac vien|tu van vien|nguoi tu van|nguoi phu trach|phu trach|nguoi tao|"
    u"nguoi lap|quan ly|manager|assistant|nguoi than|than nhan|nguoi nha|khan cap|emergency|next of kin|"
    u"phu huynh|guardian|giam ho|nguoi giam ho|nguoi bao ho|parent|father|mother|bo|me|vo|chong|con trai|"
    u"con gai|spouse|husband|wife|partner|child|children|friend|ban be";
constexpr QStringView kReferrers = u"nguoi gioi thieu|nguoi gt|referrer|referred by|introduced by|introducer";
constexpr QStringView kReferrerCodes = u"ma|code|id";
// What a heading may say of a person beside who it is.
constexpr QStringView kParticulars =
    u"ten|ho|va|cua|khach|hang|kh|s|of|the|customer|name|full|so|dien|thoai|di|dong|sdt|dt|phone|mobile|"
    u"number|no|tel|ma|code|id";
constexpr QStringView kRecipients = u"nguoi nhan|recipient|receiver|consignee|ship to";

/// Its words alone, one blank before and behind each.
QString spacedWords(QStringView header)
{
    QString words = u' ' + foldHeader(header) + u' ';
    for (QChar &c : words) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return u' ' + words.simplified() + u' ';
}

bool hasOneOf(QStringView phrases, const QString &words)
{
    const auto all = phrases.split(u'|');
    return std::any_of(all.begin(), all.end(), [&words](QStringView phrase) {
        return words.contains(u' ' + phrase.toString() + u' ');
    });
}

QString withoutOneOf(QStringView phrases, QString words)
{
    const auto all = phrases.split(u'|');
    for (const QStringView phrase : all)
        words.replace(u' ' + phrase.toString() + u' ', u" "_s);
    return words;
}

} // namespace

bool namesReferrer(QStringView header)
{
    const QString words = spacedWords(header);
    if (!hasOneOf(kReferrers, words))
        return false;
    const auto particulars = kParticulars.split(u'|');
    const QStringList others = withoutOneOf(kReferrers, words).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(others.begin(), others.end(),
                       [&particulars](const QString &word) { return particulars.contains(word); });
}

bool namesCode(QStringView header)
{
    return hasOneOf(kReferrerCodes, spacedWords(header));
}

bool namesAnotherPerson(QStringView header, ListKind kind)
{
    const QString words = spacedWords(header);
    return hasOneOf(kOtherPersons, words) || (kind == ListKind::Customers && hasOneOf(kRecipients, words));
}

} // namespace app
