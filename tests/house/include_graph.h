#pragma once

#include "tests/house/source_text.h"

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace house {

/// Which folder of a floor needs which other one, as its sources' includes say.
class IncludeGraph final
{
public:
    void add(const QString &file, const SourceText &source);

    /// Folders of one floor that need each other in a circle, each group once, sorted; none in a good house.
    QList<QStringList> circles() const;
    /// "app/a/x.cpp includes app/b/y.h" for the arrows inside a group.
    QStringList arrowsOf(const QStringList &circle) const;

private:
    bool leadsTo(const QString &from, const QString &to) const;

    QMap<QString, QSet<QString>> m_needs;
    QMap<std::pair<QString, QString>, QString> m_example; ///< from folder, to folder
};

} // namespace house
