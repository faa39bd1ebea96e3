#pragma once

#include "app/exchange/vcard_reader.h"

#include <QBuffer>
#include <QHash>
#include <QIODevice>

/// What a reader makes of cards, for tests: the cells that say something, by the key of their field.
struct CardCells
{
    using Card = QHash<QString, QString>;
    QList<Card> cards;
    QList<qint64> places;
    QString encoding;
    QString error;

    static CardCells of(QIODevice &device)
    {
        CardCells read;
        app::VcardReader reader(device);
        const QStringList keys = reader.properties();
        QStringList fields;
        for (;;) {
            const auto more = reader.readRecord(fields);
            read.encoding = reader.facts().encoding;
            if (!more)
                read.error = more.error().detail;
            if (!more || !*more)
                return read;
            Card card;
            for (qsizetype i = 0; i < fields.size(); ++i) {
                if (!fields.at(i).isEmpty())
                    card[card.contains(keys.at(i)) ? keys.at(i) + QLatin1Char('2') : keys.at(i)] =
                        fields.at(i);
            }
            read.cards.append(card);
            read.places.append(reader.place());
        }
    }

    static CardCells of(QByteArray bytes)
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return of(buffer);
    }

    /// One card of these lines.
    static CardCells ofLines(const QByteArray &lines, const QByteArray &version = "3.0")
    {
        return of("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "\r\nEND:VCARD\r\n");
    }
};
