#pragma once

#include <QDir>
#include <QList>
#include <QString>
#include <QStringList>

namespace house {

/// A place where a source breaks a rule of the house.
struct Finding
{
    QString rule; ///< its key in the table of tests/README.md
    QString file; ///< relative to the root, with '/'
    int line = 0;
    QString text;
};

/// Reads the sources of db, app and ui below a root folder and says where they break the rules that keep the
/// floors apart. The rules are told in tests/README.md.
class FloorRules final
{
public:
    explicit FloorRules(const QDir &root);

    /// All findings of all sources, in the order of their paths.
    QList<Finding> findings() const;
    /// Paths of the sources of a floor ("db", "app", "ui"), relative to the root, sorted.
    QStringList sourcesOf(const QString &floor) const;

private:
    QList<Finding> findingsIn(const QString &floor, const QString &file) const;

    QDir m_root;
};

} // namespace house
