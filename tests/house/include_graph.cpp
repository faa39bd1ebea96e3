#include "tests/house/include_graph.h"

using namespace Qt::StringLiterals;

namespace house {

namespace {

QString folderOf(const QString &file)
{
    return file.section(u'/', 0, -2);
}

} // namespace

void IncludeGraph::add(const QString &file, const SourceText &source)
{
    const QString from = folderOf(file);
    for (const Piece &include : source.includes()) {
        const QString to = folderOf(include.text);
        const bool sameFloor = to.section(u'/', 0, 0) == from.section(u'/', 0, 0);
        if (!sameFloor || to == from || !to.contains(u'/') || !from.contains(u'/'))
            continue; // what stands on the floor itself wires its folders together
        m_needs[from].insert(to);
        m_example.insert({from, to}, u"%1 includes %2"_s.arg(file, include.text));
    }
}

QList<QStringList> IncludeGraph::circles() const
{
    QList<QStringList> circles;
    QSet<QString> told;
    for (auto folder = m_needs.keyBegin(); folder != m_needs.keyEnd(); ++folder) {
        if (told.contains(*folder) || !leadsTo(*folder, *folder))
            continue;
        QStringList circle;
        for (auto other = m_needs.keyBegin(); other != m_needs.keyEnd(); ++other) {
            if (leadsTo(*folder, *other) && leadsTo(*other, *folder))
                circle.append(*other);
        }
        told.unite(QSet<QString>(circle.cbegin(), circle.cend()));
        circles.append(circle);
    }
    return circles;
}

QStringList IncludeGraph::arrowsOf(const QStringList &circle) const
{
    QStringList arrows;
    for (const QString &from : circle) {
        for (const QString &to : circle) {
            if (const auto example = m_example.constFind({from, to}); example != m_example.cend())
                arrows.append(*example);
        }
    }
    return arrows;
}

bool IncludeGraph::leadsTo(const QString &from, const QString &to) const
{
    QSet<QString> seen;
    QStringList next(m_needs.value(from).values());
    while (!next.isEmpty()) {
        const QString folder = next.takeLast();
        if (folder == to)
            return true;
        if (!seen.contains(folder)) {
            seen.insert(folder);
            next.append(m_needs.value(folder).values());
        }
    }
    return false;
}

} // namespace house
