#include "app/exchange/vcard_related.h"

#include "app/exchange/related_line.h"
#include "app/exchange/vcard_fields.h"
#include "app/exchange/vcard_values.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct RelatedKey
{
    QStringView written; ///< by programs, in small letters
    QStringView key;     ///< see relatedWord
};

constexpr std::array kRelatedKeys{RelatedKey{u"spouse", u"spouse"},
                                  RelatedKey{u"wife", u"wife"},
                                  RelatedKey{u"husband", u"husband"},
                                  RelatedKey{u"child", u"child"},
                                  RelatedKey{u"son", u"son"},
                                  RelatedKey{u"daughter", u"daughter"},
                                  RelatedKey{u"parent", u"parent"},
                                  RelatedKey{u"father", u"father"},
                                  RelatedKey{u"mother", u"mother"},
                                  RelatedKey{u"sibling", u"sibling"},
                                  RelatedKey{u"brother", u"brother"},
                                  RelatedKey{u"sister", u"sister"},
                                  RelatedKey{u"kin", u"relative"},
                                  RelatedKey{u"relative", u"relative"},
                                  RelatedKey{u"friend", u"friend"},
                                  RelatedKey{u"partner", u"partner"},
                                  RelatedKey{u"domestic partner", u"partner"},
                                  RelatedKey{u"co-worker", u"colleague"},
                                  RelatedKey{u"colleague", u"colleague"},
                                  RelatedKey{u"assistant", u"assistant"},
                                  RelatedKey{u"manager", u"manager"},
                                  RelatedKey{u"neighbor", u"neighbor"},
                                  RelatedKey{u"emergency", u"emergency"},
                                  RelatedKey{u"agent", u"agent"},
                                  RelatedKey{u"referred by", u"referred_by"},
                                  RelatedKey{u"referred_by", u"referred_by"}};
constexpr QStringView kAnyRelated = u"related";

// What the numbers of Android mean, from 1 (ContactsContract.CommonDataKinds.Relation).
constexpr std::array kAndroidRelated{
    u"assistant", u"brother", u"child",   u"domestic partner", u"father",   u"friend", u"manager",
    u"mother",    u"parent",  u"partner", u"referred by",      u"relative", u"sister", u"spouse"};

/// The key of a program's word; none of another one.
QString relatedKeyFor(const QString &written)
{
    const auto *const known = std::ranges::find_if(kRelatedKeys, [&written](const RelatedKey &one) {
        return written.compare(one.written, Qt::CaseInsensitive) == 0;
    });
    return known == kRelatedKeys.end() ? QString() : known->key.toString();
}

/// An identifier of another card, its bytes or where it is on the web: nothing that a person knows one by.
bool namesNobody(QStringView value)
{
    constexpr std::array kSchemes{u"urn:", u"data:", u"http:", u"https:"};
    return std::ranges::any_of(kSchemes, [value](const char16_t *scheme) {
        return value.startsWith(QStringView(scheme), Qt::CaseInsensitive);
    });
}

/// Whether a line of our own export, "child: Bo [KH7]", is of that name.
bool isOwnLineOf(QStringView line, QStringView name)
{
    const QStringView who = line.mid(line.indexOf(u':') + 1).trimmed();
    return who.startsWith(name) && (who.size() == name.size() || who.mid(name.size()).startsWith(u" ["));
}

/// `said` is what one is to the card's owner; empty: it is not said.
QString relatedLineText(const QString &said, const QString &name)
{
    const QString word = said.isEmpty() ? kAnyRelated.toString() : said;
    const QString key = word == kAnyRelated ? word : relatedKeyFor(word);
    return key.isEmpty() ? word + u": "_s + name : written(RelatedLine{key, name});
}

} // namespace

// "RELATED;TYPE=friend;VALUE=text:Hùng". The owner's own other cards belong to no relation.
void VcardRelated::takeRelated(const VcardHeader &header, const QString &value)
{
    QString name = vcardText(value).trimmed();
    if (header.hasType("ME") || namesNobody(name))
        return;
    for (const QStringView scheme : {u"mailto:", u"tel:"}) {
        if (name.startsWith(scheme, Qt::CaseInsensitive))
            name.remove(0, scheme.size());
    }
    const auto *const said = std::ranges::find_if(kRelatedKeys, [&header](const RelatedKey &one) {
        return header.hasType(one.written.toLatin1().toUpper());
    });
    add({(said == kRelatedKeys.end() ? kAnyRelated : said->key).toString(), {}, name});
}

void VcardRelated::takeNamed(const VcardHeader &header, const QString &value)
{
    add({{}, header.group().toByteArray(), vcardText(value)});
}

// "vnd.android.cursor.item/relation;Lan;14;": the name, a number for what they are, and for 0 a word.
void VcardRelated::takeAndroid(const VcardHeader &, const QString &value)
{
    const QStringList parts = vcardParts(value, u';');
    if (parts.value(0).trimmed() != "vnd.android.cursor.item/relation"_L1)
        return;
    const auto kind = static_cast<std::size_t>(parts.value(2).toUInt());
    const QString word = kind >= 1 && kind <= kAndroidRelated.size()
                             ? QString::fromUtf16(kAndroidRelated[kind - 1])
                             : parts.value(3).simplified();
    add({word.isEmpty() ? kAnyRelated.toString() : word, {}, parts.value(1)});
}

void VcardRelated::takeSpouse(const VcardHeader &, const QString &value)
{
    add({u"spouse"_s, {}, vcardText(value)});
}

void VcardRelated::add(const Related &related)
{
    const QString name = related.name.simplified().left(kLongestVcardField / kMostVcardValues);
    if (!name.isEmpty() && m_related.size() < kMostVcardValues)
        m_related.append({related.word, related.group, name});
}

void VcardRelated::write(QStringList &fields, const VcardLabels &labels) const
{
    const QStringList own = fields.at(VcardField::Relations).split(u'\n', Qt::SkipEmptyParts);
    QStringList lines = own;
    for (const Related &related : m_related) {
        const bool known = std::any_of(own.cbegin(), own.cend(), [&related](const QString &line) {
            return isOwnLineOf(line, related.name);
        });
        const QString line =
            relatedLineText(related.word.isEmpty() ? labels.of(related.group) : related.word, related.name);
        if (!known && !lines.contains(line))
            lines.append(line);
    }
    fields[VcardField::Relations] = lines.join(u'\n');
}

} // namespace app
