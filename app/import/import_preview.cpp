#include "app/import/import_preview.h"

#include "app/core/cut_text.h"
#include "app/customers/customer_changes.h"
#include "app/import/customer_match.h"
#include "db/customers/interaction_store.h"

#include <QDataStream>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::array kTexts{&PreviewRow::fullName,  &PreviewRow::givenName,   &PreviewRow::code,
                            &PreviewRow::email,     &PreviewRow::province,    &PreviewRow::knownName,
                            &PreviewRow::honorific, &PreviewRow::writtenName, &PreviewRow::listedCode,
                            &PreviewRow::receipt,   &PreviewRow::detail};
constexpr std::array kProblemTexts{&CellProblem::column, &CellProblem::value, &CellProblem::code,
                                   &CellProblem::reason, &CellProblem::cause};

constexpr qsizetype kLongestDetail = 120; // a line of a table

// UTF-8 takes half the room of a QString here.
QString readText(QDataStream &in)
{
    QByteArray utf8;
    in >> utf8;
    return QString::fromUtf8(utf8);
}

std::optional<int> readNumber(QDataStream &in)
{
    int number = -1;
    in >> number;
    return number < 0 ? std::nullopt : std::optional(number);
}

} // namespace

void ImportPreview::append(const TakenRow &taken)
{
    const bool problem = hasProblem(taken);
    if (size() >= kMostRows && !problem) {
        ++m_leftOut;
        return;
    }
    const db::Customer &customer = taken.customer;
    m_rowsOf[static_cast<std::size_t>(taken.outcome)].push_back(static_cast<int>(m_offsets.size()));
    if (problem)
        m_withProblems.push_back(static_cast<int>(m_offsets.size()));
    if (leavesCellsEmpty(taken.row.problems) && taken.outcome != RowOutcome::Rejected &&
        taken.outcome != RowOutcome::HeldBack && taken.outcome != RowOutcome::LeftOut)
        m_leftEmpty.push_back(static_cast<int>(m_offsets.size()));
    if (!taken.row.alike.name.isEmpty())
        m_alike.push_back(static_cast<int>(m_offsets.size()));
    m_offsets.push_back(m_packed.size());

    const bool changed =
        taken.before && taken.outcome != RowOutcome::Unchanged && taken.outcome != RowOutcome::HeldBack;
    PreviewRow row;
    row.line = taken.line;
    row.outcome = taken.outcome;
    row.fullName = customer.fullName;
    row.givenName = customer.givenName;
    row.code = customer.code;
    row.birthday = customer.birthday;
    row.province = customer.province;
    row.stage = customer.stage;
    row.honorific = taken.row.customer.honorific;
    row.writtenName = taken.row.writtenName;
    row.nameless = taken.row.calledByContact && !taken.before;
    row.company = customer.kind == db::CustomerKind::Company;
    row.fate = taken.row.fate;
    row.alike = taken.row.alike;
    row.refused = refusedChannelsOf(taken.row);
    row.problems = taken.row.problems;
    row.knownName = taken.before ? taken.before->fullName : taken.knownName;
    if (taken.before && isCodeWithoutZeros(*taken.before, taken.row))
        row.listedCode = taken.row.customer.code;
    if (changed)
        row.changed = changedFields(changesBetween(*taken.before, customer));
    if (problem)
        row.cells = taken.cells;
    row.receiptState = taken.receipt;
    if (taken.interaction) {
        row.interaction = taken.interaction->kind;
        row.occurredOn = taken.interaction->occurredOn;
        row.amount = taken.interaction->amount;
        // A number made of what the row says is nothing to read.
        row.receipt = taken.hasReceipt ? taken.interaction->reference : QString();
        row.detail = cutTo(taken.interaction->note.section(u'\n', 0, 0), kLongestDetail);
    }
    for (const db::ContactPoint &point : customer.contactPoints) {
        if (point.kind == db::ContactKind::Phone)
            row.phones.append(point.normalized);
        else if (point.kind == db::ContactKind::Email && row.email.isEmpty())
            row.email = point.normalized;
    }
    QDataStream out(&m_packed, QIODevice::WriteOnly | QIODevice::Append);
    out << row.line << row.outcome << row.stage << row.birthday.calendar << row.birthday.leapMonth
        << row.birthday.approximate << row.nameless << row.company << row.fate << row.alike.name.toUtf8()
        << row.alike.line << row.receiptState << row.changed << row.refused << row.cells
        << row.phones.join(u' ').toUtf8() << row.problems.size() << row.interaction << row.occurredOn
        << row.amount.has_value() << row.amount.value_or(0);
    for (const auto text : kTexts)
        out << (row.*text).toUtf8();
    for (const auto &number : {row.birthday.day, row.birthday.month, row.birthday.year})
        out << number.value_or(-1);
    for (const CellProblem &problem : std::as_const(row.problems)) {
        for (const auto text : kProblemTexts)
            out << (problem.*text).toUtf8();
        out << qint64(problem.place);
    }
}

PreviewRow ImportPreview::at(qsizetype i) const
{
    PreviewRow row;
    qsizetype problems = 0;
    QDataStream in(m_packed);
    in.device()->seek(m_offsets[static_cast<std::size_t>(i)]);
    in >> row.line >> row.outcome >> row.stage >> row.birthday.calendar >> row.birthday.leapMonth >>
        row.birthday.approximate >> row.nameless >> row.company >> row.fate;
    row.alike.name = readText(in);
    in >> row.alike.line >> row.receiptState >> row.changed >> row.refused >> row.cells;
    row.phones = readText(in).split(u' ', Qt::SkipEmptyParts);
    bool hasAmount = false;
    qint64 amount = 0;
    in >> problems >> row.interaction >> row.occurredOn >> hasAmount >> amount;
    if (hasAmount)
        row.amount = amount;
    for (const auto text : kTexts)
        row.*text = readText(in);
    for (auto *number : {&row.birthday.day, &row.birthday.month, &row.birthday.year})
        *number = readNumber(in);
    row.problems.resize(problems);
    for (CellProblem &problem : row.problems) {
        for (const auto text : kProblemTexts)
            problem.*text = readText(in);
        qint64 place = -1;
        in >> place;
        problem.place = place;
    }
    return row;
}

db::Result<void> writeRejects(const ImportPreview &preview, const QStringList &headings, const QString &file,
                              const RejectsFile::ReasonOf &reasonOf, ListLanguage language)
{
    MK_TRY(const auto sink, RejectsFile::create(file, headings, reasonOf, language));
    for (const int i : preview.rowsWithProblems()) {
        const PreviewRow row = preview.at(i);
        MK_CHECK(sink->write(row.cells, row.line, row.problems));
    }
    return sink->commit();
}

} // namespace app
