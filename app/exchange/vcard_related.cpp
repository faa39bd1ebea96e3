#include "app/exchange/vcard_related.h"

#include "app/exchange/vcard_fields.h"
#include "app/exchange/vcard_values.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct RelatedWord
{
    QStringView written; ///< by programs, in small letters
    QStringView word;    ///< for the shop that reads it
};

constexpr std::array kRelatedWords{RelatedWord{u"spouse", u"Vợ, chồng"},
                                   RelatedWord{u"wife", u"Vợ"},
                                   RelatedWord{u"husband", u"Chồng"},
                                   RelatedWord{u"child", u"Con"},
                                   RelatedWord{u"son", u"Con trai"},
                                   RelatedWord{u"daughter", u"Con gái"},
                                   RelatedWord{u"parent", u"Bố, mẹ"},
                                   RelatedWord{u"father", u"Bố"},
                                   RelatedWord{u"mother", u"Mẹ"},
                                   RelatedWord{u"sibling", u"Anh chị em"},
                                   RelatedWord{u"brother", u"Anh em trai"},
                                   RelatedWord{u"sister", u"Chị em gái"},
                                   RelatedWord{u"kin", u"Người thân"},
                                   RelatedWord{u"relative", u"Người thân"},
                                   RelatedWord{u"friend", u"Bạn"},
                                   RelatedWord{u"partner", u"Bạn đời"},
                                   RelatedWord{u"domestic partner", u"Bạn đời"},
                                   RelatedWord{u"co-worker", u"Đồng nghiệp"},
                                   RelatedWord{u"colleague", u"Đồng nghiệp"},
                                   RelatedWord{u"assistant", u"Trợ lý"},
                                   RelatedWord{u"manager", u"Quản lý"},
                                   RelatedWord{u"neighbor", u"Hàng xóm"},
                                   RelatedWord{u"emergency", u"Liên hệ khẩn cấp"},
                                   RelatedWord{u"agent", u"Người đại diện"},
                                   RelatedWord{u"referred by", u"Được giới thiệu bởi"},
                                   RelatedWord{u"referred_by", u"Được giới thiệu bởi"}};
constexpr QStringView kAnyRelated = u"Người liên quan";

// What the numbers of Android mean, from 1 (ContactsContract.CommonDataKinds.Relation).
constexpr std::array kAndroidRelated{
    u"assistant", u"brother", u"child",   u"domestic partner", u"father",   u"friend", u"manager",
    u"mother",    u"parent",  u"partner", u"referred by",      u"relative", u"sister", u"spouse"};

/// "Vợ, chồng" for "spouse"; another word as it is written.
QString relatedWordFor(const QString &written)
{
    const auto *const known = std::ranges::find_if(kRelatedWords, [&written](const RelatedWord &one) {
        return written.compare(one.written, Qt::CaseInsensitive) == 0;
    });
    return known == kRelatedWords.end() ? written : known->word.toString();
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
    const auto *const said = std::ranges::find_if(kRelatedWords, [&header](const RelatedWord &one) {
        return header.hasType(one.written.toLatin1().toUpper());
    });
    add({(said == kRelatedWords.end() ? kAnyRelated : said->word).toString(), {}, name});
}

void VcardRelated::takeNamed(const VcardHeader &header, const QString &value)
{
    add({{}, header.group().toByteArray(), vcardText(value)});
}

// "_$!<Spouse>!$_" is the program's word, anything else the user's.
void VcardRelated::takeLabel(const VcardHeader &header, const QString &value)
{
    QString label = vcardText(value).simplified();
    if (label.startsWith("_$!<"_L1) && label.endsWith(">!$_"_L1))
        label = label.mid(4).chopped(4);
    if (!label.isEmpty() && m_labels.size() < 4 * kMostVcardValues)
        m_labels.insert(header.group().toByteArray(), label.left(kLongestVcardField / kMostVcardValues));
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
    add({word.isEmpty() ? kAnyRelated.toString() : relatedWordFor(word), {}, parts.value(1)});
}

void VcardRelated::takeSpouse(const VcardHeader &, const QString &value)
{
    add({relatedWordFor(u"spouse"_s), {}, vcardText(value)});
}

void VcardRelated::add(const Related &related)
{
    const QString name = related.name.simplified().left(kLongestVcardField / kMostVcardValues);
    if (!name.isEmpty() && m_related.size() < kMostVcardValues)
        m_related.append({related.word, related.group, name});
}

QString VcardRelated::wordFor(const Related &related) const
{
    if (!related.word.isEmpty())
        return related.word;
    const QString label = m_labels.value(related.group);
    return label.isEmpty() ? kAnyRelated.toString() : relatedWordFor(label);
}

void VcardRelated::write(QStringList &fields) const
{
    const QStringList own = fields.at(VcardField::Relations).split(u'\n', Qt::SkipEmptyParts);
    QStringList lines = own;
    for (const Related &related : m_related) {
        const bool known = std::any_of(own.cbegin(), own.cend(), [&related](const QString &line) {
            return isOwnLineOf(line, related.name);
        });
        const QString line = wordFor(related) + u": "_s + related.name;
        if (!known && !lines.contains(line))
            lines.append(line);
    }
    fields[VcardField::Relations] = lines.join(u'\n');
}

} // namespace app
