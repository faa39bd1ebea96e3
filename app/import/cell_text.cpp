#include "app/import/cell_text.h"

#include "app/core/cut_text.h"
#include "app/core/nfc.h"
#include "app/people/name_spelling.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

QString cleanText(const QString &cell)
{
    const auto isStray = [](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c == QChar::ByteOrderMark;
    };
    QString text = nfc(QStringView(cell).trimmed());
    if (std::any_of(text.cbegin(), text.cend(), isStray)) {
        text.removeIf(isStray);
        text = text.trimmed();
    }
    return text;
}

namespace {

/// How long what separates two tags is here; 0: nothing does.
qsizetype tagSeparatorAt(QStringView list, qsizetype at)
{
    return QStringView(u",;|\n").contains(list.at(at)) ? 1 : list.mid(at).startsWith(u":::") ? 3 : 0;
}

/// The tag in quotes that begins here and ends before a separator, a quote in it twice; moves behind it.
/// Nothing: quotes are a part of the tag.
std::optional<QString> quotedTag(QStringView list, qsizetype &at)
{
    QString tag;
    qsizetype i = at + 1;
    for (; i < list.size(); ++i) {
        if (list.at(i) == u'"' && !list.mid(i + 1).startsWith(u'"'))
            break;
        tag += list.at(i);
        i += list.at(i) == u'"' ? 1 : 0;
    }
    if (i >= list.size())
        return std::nullopt;
    do
        ++i;
    while (i < list.size() && list.at(i) == u' ');
    if (i < list.size() && tagSeparatorAt(list, i) == 0)
        return std::nullopt;
    at = i;
    return tag;
}

QStringList tagPartsOf(QStringView list)
{
    QStringList parts;
    qsizetype at = 0;
    while (at < list.size()) {
        if (const qsizetype length = tagSeparatorAt(list, at); length > 0 || list.at(at) == u' ') {
            at += std::max<qsizetype>(length, 1);
            continue;
        }
        if (list.at(at) == u'"') {
            if (const auto tag = quotedTag(list, at)) {
                parts.append(*tag);
                continue;
            }
        }
        const qsizetype begin = at;
        while (at < list.size() && tagSeparatorAt(list, at) == 0)
            ++at;
        parts.append(list.mid(begin, at - begin).toString());
    }
    return parts;
}

} // namespace

CellTags tagsOf(const QString &cell)
{
    CellTags read;
    const bool several = cell.contains(u',') || cell.contains(u';') || cell.contains(u'|') ||
                         cell.contains(u'\n') || cell.contains(u':') || cell.contains(u'"');
    if (!several) {
        const QString tag = cleanName(cell); // most cells hold one
        read.cut = tag.size() > kLongestTag;
        if (!read.cut && !tag.isEmpty() && !tag.startsWith(u"* "))
            read.tags.append(tag);
        return read;
    }
    QSet<QString> seen;
    const QStringList parts = tagPartsOf(cell);
    for (const QString &part : parts) {
        const QString tag = cleanName(part);
        if (tag.isEmpty() || tag.startsWith(u"* "))
            continue;
        if (tag.size() > kLongestTag || read.tags.size() == kMostTags) {
            read.cut = true;
            continue;
        }
        const auto before = seen.size();
        seen.insert(tag.toLower());
        if (seen.size() > before)
            read.tags.append(tag);
    }
    return read;
}

bool isNoName(const QString &cell)
{
    constexpr qsizetype kLongest = 16;
    if (cell.size() > kLongest)
        return false;
    if (std::none_of(cell.begin(), cell.end(),
                     [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
        return true;
    static const QSet<QString> words{u"n/a"_s,      u"#n/a"_s,     u"null"_s,      u"(null)"_s,
                                     u"none"_s,     u"unknown"_s,  u"undefined"_s, u"không tên"_s,
                                     u"không có"_s, u"không rõ"_s, u"chưa rõ"_s,   u"chưa có"_s,
                                     u"(trống)"_s};
    const QChar first = cell.front().toLower();
    return QStringView(u"n#(ukc").contains(first) && words.contains(cell.toLower());
}

QString withoutLoneQuote(const QString &cell)
{
    const QString text = cell.trimmed();
    const bool lone = text.count(u'"') == 1 && (text.startsWith(u'"') || text.endsWith(u'"'));
    return lone ? QString(text).remove(u'"').trimmed() : cell;
}

} // namespace app
