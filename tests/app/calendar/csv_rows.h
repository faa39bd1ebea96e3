#pragma once

#include <QFile>
#include <QHash>
#include <QString>
#include <QStringList>

/// Rows of a CSV of tests/data by column name; quotes are honoured, a quoted line break is not needed here.
inline QStringList csvFields(const QString &line)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (const QChar letter : line) {
        if (letter == u'"')
            quoted = !quoted;
        else if (letter == u',' && !quoted)
            fields.append(QString());
        else
            fields.last().append(letter);
    }
    return fields;
}

inline QList<QHash<QString, QString>> csvRows(const char *name)
{
    QList<QHash<QString, QString>> rows;
    QFile file(QString::fromUtf8(MK_TEST_DATA) + u'/' + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList header = csvFields(lines.value(0));
    for (const QString &line : lines.mid(1)) {
        const QStringList fields = csvFields(line);
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < header.size(); ++i)
            row.insert(header.at(i), fields.value(i));
        rows.append(row);
    }
    return rows;
}
