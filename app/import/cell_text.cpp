#include "app/import/cell_text.h"

#include "app/core/nfc.h"
#include "app/people/person_name.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

QString cleanText(const QString &cell)
{
    const auto isStray = [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; };
    QString text = nfc(QStringView(cell).trimmed());
    if (std::any_of(text.cbegin(), text.cend(), isStray))
        text.removeIf(isStray);
    return text;
}

CellTags tagsOf(const QString &cell)
{
    CellTags read;
    const bool several = cell.contains(u',') || cell.contains(u';') || cell.contains(u'|') ||
                         cell.contains(u'\n') || cell.contains(u':');
    if (!several) {
        const QString tag = cleanName(cell); // most cells hold one
        read.cut = tag.size() > kLongestTag;
        if (!read.cut && !tag.isEmpty() && !tag.startsWith(u"* "))
            read.tags.append(tag);
        return read;
    }
    QString list = cell;
    list.replace(u":::"_s, u";"_s).replace(u',', u';').replace(u'\n', u';').replace(u'|', u';');
    QSet<QString> seen;
    for (const QStringView part : QStringView(list).split(u';', Qt::SkipEmptyParts)) {
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

} // namespace app
