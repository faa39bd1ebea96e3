#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// The first word of a list that speaks against its guessed encoding, and where it stands.
class DoubtfulWord final
{
public:
    /// A record that was read; only looked at as long as no word was found. `line`: of the record, from 1.
    void look(const QStringList &fields, qint64 line);
    /// See centralWordIn; empty: none was found.
    const QString &word() const { return m_word; }
    /// 0: none was found.
    qint64 line() const { return m_line; }

private:
    QString m_word;
    qint64 m_line = 0;
};

} // namespace app
