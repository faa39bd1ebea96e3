#pragma once

#include "app/exchange/csv_reader.h"

#include <QBuffer>

#include <algorithm>

/// What the reader makes of separated values, for tests.
struct CsvRecords
{
    using Records = QList<QStringList>;
    Records records;
    QList<qint64> places; ///< where each of them begins
    QList<app::RecordFault> faults;
    QList<qint64> openQuotes; ///< of these, lines of the quotes that are not closed
    QList<qint64> doubtful;   ///< ... of the quotes that hold what looks like records
    QString error;

    static CsvRecords of(QIODevice &device)
    {
        CsvRecords read;
        app::CsvReader reader(device);
        QStringList fields;
        for (;;) {
            const auto more = reader.readRecord(fields);
            if (!more)
                read.error = more.error().detail;
            if (!more || !*more)
                return read;
            read.records.append(fields);
            read.places.append(reader.place());
            if (const auto fault = reader.fault())
                read.take(*fault);
        }
    }

    void take(const app::RecordFault &fault)
    {
        using Kind = app::RecordFault::Kind;
        faults.append(fault);
        if (fault.kind == Kind::OpenQuote)
            openQuotes.append(fault.line);
        else if (fault.kind == Kind::RecordsInQuotes)
            doubtful.append(fault.line);
    }

    static CsvRecords of(QByteArray bytes)
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return of(buffer);
    }
};

/// Gives a few bytes at a time, as a pipe does.
class TrickledBytes final : public QIODevice
{
public:
    TrickledBytes(QByteArray bytes, qint64 step) : m_bytes(std::move(bytes)), m_step(step)
    {
        open(ReadOnly | Unbuffered);
    }

protected:
    qint64 readData(char *data, qint64 longest) override
    {
        const qint64 count = std::min({m_step, longest, qint64(m_bytes.size()) - m_at});
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
};
