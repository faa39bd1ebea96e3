#include "app/import/import_preview.h"

#include "app/customers/customer_changes.h"
#include "app/exchange/csv_writer.h"

#include <QDataStream>

using namespace Qt::StringLiterals;

namespace app {

namespace {

void write(QDataStream &out, const std::optional<int> &number)
{
    out << qint32(number.value_or(-1));
}

std::optional<int> readNumber(QDataStream &in)
{
    qint32 number = -1;
    in >> number;
    return number < 0 ? std::nullopt : std::optional<int>(number);
}

// UTF-8 takes half the room of a QString here.
void write(QDataStream &out, const QString &text)
{
    out << text.toUtf8();
}

QString readText(QDataStream &in)
{
    QByteArray utf8;
    in >> utf8;
    return QString::fromUtf8(utf8);
}

} // namespace

void ImportPreview::append(const TakenRow &taken)
{
    const bool rejected = taken.outcome == RowOutcome::Rejected;
    if (size() >= kMostRows && !rejected) {
        ++m_leftOut;
        return;
    }
    const db::Customer &customer = taken.customer;
    m_rowsOf[static_cast<std::size_t>(taken.outcome)].push_back(static_cast<int>(m_offsets.size()));
    m_offsets.push_back(m_packed.size());
    m_fates.push_back(taken.outcome);

    QDataStream out(&m_packed, QIODevice::WriteOnly | QIODevice::Append);
    out << taken.line;
    QStringList phones;
    QString email;
    for (const db::ContactPoint &point : customer.contactPoints) {
        if (point.kind == db::ContactKind::Phone)
            phones.append(point.normalized);
        else if (point.kind == db::ContactKind::Email && email.isEmpty())
            email = point.normalized;
    }
    for (const QString &text : {customer.fullName, customer.givenName, customer.code, phones.join(u' '),
                                email, customer.province, taken.before ? taken.before->fullName : QString()})
        write(out, text);
    out << qint8(customer.stage) << qint8(customer.birthday.calendar) << customer.birthday.leapMonth
        << customer.birthday.approximate;
    for (const std::optional<int> &number :
         {customer.birthday.day, customer.birthday.month, customer.birthday.year})
        write(out, number);
    const bool changed = taken.before && taken.outcome != RowOutcome::Unchanged;
    out << (changed ? changedFields(changesBetween(*taken.before, customer)) : QStringList());
    out << qint32(taken.row.problems.size());
    for (const CellProblem &problem : taken.row.problems) {
        for (const QString &text : {problem.column, problem.value, problem.code, problem.reason})
            write(out, text);
    }
    out << (rejected ? taken.cells : QStringList());
}

PreviewRow ImportPreview::at(qsizetype i) const
{
    PreviewRow row;
    row.outcome = fateAt(i);
    QDataStream in(m_packed);
    in.device()->seek(m_offsets[static_cast<std::size_t>(i)]);
    in >> row.line;
    row.fullName = readText(in);
    row.givenName = readText(in);
    row.code = readText(in);
    row.phones = readText(in).split(u' ', Qt::SkipEmptyParts);
    row.email = readText(in);
    row.province = readText(in);
    row.knownName = readText(in);
    qint8 stage = 0;
    qint8 calendar = 0;
    in >> stage >> calendar >> row.birthday.leapMonth >> row.birthday.approximate;
    row.stage = static_cast<db::LifecycleStage>(stage);
    row.birthday.calendar = static_cast<db::Calendar>(calendar);
    row.birthday.day = readNumber(in);
    row.birthday.month = readNumber(in);
    row.birthday.year = readNumber(in);
    in >> row.changed;
    qint32 problems = 0;
    in >> problems;
    for (; problems > 0; --problems) {
        CellProblem problem;
        problem.column = readText(in);
        problem.value = readText(in);
        problem.code = readText(in);
        problem.reason = readText(in);
        row.problems.append(problem);
    }
    in >> row.cells;
    return row;
}

db::Result<void> writeRejects(const ImportPreview &preview, const QStringList &headers, const QString &file,
                              const std::function<QString(const CellProblem &)> &reasonOf)
{
    MK_TRY(const auto sink, createList(file));
    // Headings that the import knows and leaves out.
    MK_CHECK(
        sink->writeRecord(headers + QStringList{u"reject line"_s, u"reject column"_s, u"reject reason"_s}));
    for (const int i : preview.rowsOf(RowOutcome::Rejected)) {
        const PreviewRow row = preview.at(i);
        QStringList columns;
        QStringList reasons;
        for (const CellProblem &problem : row.problems) {
            if (!problem.column.isEmpty())
                columns.append(problem.column);
            reasons.append(reasonOf(problem));
        }
        QStringList cells = row.cells;
        while (cells.size() < headers.size())
            cells.append(QString());
        MK_CHECK(sink->writeRecord(
            cells + QStringList{QString::number(row.line), columns.join(u"; "_s), reasons.join(u"; "_s)}));
    }
    return sink->commit();
}

} // namespace app
