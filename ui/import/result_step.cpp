#include "ui/import/result_step.h"

#include "ui/import/import_words.h"
#include "ui/language/import_undo_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFigures = 7;

/// "3, 7"; "2, 3, 4…" where there are more.
QString linesOf(const QList<qint64> &first, qint64 count)
{
    QStringList lines;
    for (const qint64 line : first)
        lines.append(QLocale().toString(line));
    return lines.join(u", "_s) + (count > lines.size() ? u"…"_s : QString());
}

} // namespace

ResultStep::ResultStep(QWidget *parent)
    : QWidget(parent), m_icon(makeLabel(TextStyle::Body, u"resultIconLabel"_s)),
      m_title(makeLabel(TextStyle::Section, u"resultTitleLabel"_s)),
      m_facts(makeWrappedLabel(TextStyle::Body, u"resultFactsLabel"_s)), m_figures(new QWidget),
      m_show(makeButton(u"showImportedPushButton"_s, tr("Show these customers"), ButtonKind::Primary)),
      m_rejects(makeButton(u"saveRejectsPushButton"_s, tr("Save the rows with problems…"))),
      m_undo(makeButton(u"undoImportPushButton"_s, tr("Undo the import"))),
      m_again(makeButton(u"importAnotherPushButton"_s, tr("Import another list")))
{
    auto *figures = rowOf(grid::px(40), {}, {0, grid::small(), 0, grid::small()});
    for (int i = 0; i < kFigures; ++i) {
        m_numbers.append(makeLabel(TextStyle::PageTitle, u"resultNumberLabel"_s));
        m_words.append(makeLabel(TextStyle::Secondary, u"resultWordLabel"_s));
        figures->addLayout(columnOf(0, {m_numbers.last(), m_words.last()}));
    }
    figures->addStretch();
    m_figures->setLayout(figures);
    auto *card = new Card;
    card->setLayout(columnOf(grid::medium(),
                             {rowOf(grid::medium(), {m_icon, {m_title, 1}}), m_figures, m_facts,
                              rowOf(grid::small(), {m_show, m_rejects, m_undo, m_again, BoxItem::rest()})},
                             {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    setLayout(columnOf(0, {card, BoxItem::rest()}));
    setFocusProxy(m_show);
    clear();
}

void ResultStep::show(const app::ImportReport &report, qint64 tookMs)
{
    m_running.clear();
    m_report = report;
    m_undone.reset();
    m_tookMs = tookMs;
    setFocusProxy(report.customers.isEmpty() ? m_again : m_show);
    tell();
}

void ResultStep::show(const app::ImportUndoReport &undone)
{
    m_running.clear();
    m_undone = undone;
    setFocusProxy(m_again);
    tell();
}

void ResultStep::showRunning(const QString &file)
{
    m_report.reset();
    m_undone.reset();
    m_running = file;
    setFocusProxy(nullptr);
    tell();
}

void ResultStep::clear()
{
    m_running.clear();
    m_report.reset();
    m_undone.reset();
    tell();
}

void ResultStep::tell()
{
    const bool running = !m_report && !m_undone;
    const bool changed = m_report && !m_report->customers.isEmpty() && !m_undone;
    const bool keptOut = m_report && m_report->rejected + m_report->heldBack > 0;
    const bool problems = keptOut || (m_report && m_report->leftEmpty > 0);
    const QString icon = m_undone ? u"info"_s : problems ? u"alert"_s : u"check"_s;
    const Role role = m_undone ? Role::Info : problems ? Role::Prospect : Role::Good;
    m_icon->setVisible(!running);
    m_icon->setPixmap(Icons::icon(icon, role).pixmap(grid::px(24), grid::px(24)));
    m_show->setVisible(changed);
    m_undo->setVisible(changed);
    m_rejects->setVisible((problems || (m_report && m_report->unknownPeople > 0)) && !m_undone);
    m_again->setVisible(!running);
    m_figures->setVisible(m_report && !m_undone);
    if (running) {
        m_title->setText(m_running.isEmpty() ? QString() : tr("%1 is being imported").arg(m_running));
        m_facts->setText(
            m_running.isEmpty()
                ? QString()
                : tr("Nothing is stored before the whole list is through; until then it can be cancelled."));
        return;
    }
    if (m_undone) {
        m_title->setText(m_undone->removed + m_undone->restored > 0 ? tr("The import has been undone")
                                                                    : tr("Nothing was undone"));
        m_facts->setText(import_words::undone(*m_undone));
        return;
    }
    const app::ImportReport &report = *m_report;
    m_title->setText(report.customers.isEmpty() ? tr("Nothing in the shop has changed")
                     : keptOut                  ? tr("List imported, except the rows with problems")
                                                : tr("List imported"));
    m_facts->setText(factsOf(report).join(u' '));
}

QList<ResultStep::Figure> ResultStep::figuresOf(const app::ImportReport &report)
{
    const Figure heldBack{report.heldBack, tr("held back", "rows of an import"), false};
    const Figure leftOut{report.leftOut, tr("left out", "rows of an import"), false};
    const Figure rejected{report.rejected, tr("with problems", "rows of an import"), true};
    if (report.kind == app::ListKind::Interactions)
        return {{report.interactions, tr("recorded", "purchases and calls"), true},
                {report.unchanged, tr("imported before", "rows of an import"), true},
                {report.duplicates, tr("further lines", "of receipts"), false},
                {report.rowsOf(app::RowOutcome::Skipped), tr("no purchase", "rows of an import"), false},
                leftOut,
                heldBack,
                rejected};
    return {{report.created, tr("new", "customers of an import"), true},
            {report.updated, tr("updated", "customers of an import"), true},
            {report.unchanged, tr("unchanged", "customers of an import"), true},
            {report.duplicates, tr("duplicates", "rows of an import"), true},
            leftOut,
            heldBack,
            rejected};
}

QStringList ResultStep::factsOfContacts(const app::ImportReport &report)
{
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QStringList facts;
    if (report.kind != app::ListKind::Interactions)
        return facts;
    if (report.unchanged > 0)
        facts.append(
            tr("%Ln row(s) were imported before and count once.", nullptr, number(report.unchanged)));
    if (const qint64 skipped = report.rowsOf(app::RowOutcome::Skipped); skipped > 0)
        facts.append(tr("%Ln row(s) are of receipts that were cancelled, returned or not finished.", nullptr,
                        number(skipped)));
    if (report.cancelledSince > 0)
        facts.append(tr("%Ln of them came in as a purchase before; it stays until you remove it.",
                        "receipts cancelled by now", number(report.cancelledSince)));
    if (report.totalsDiffer > 0)
        facts.append(tr("%Ln line(s) say another total than the first line of their receipt, which counts.",
                        nullptr, number(report.totalsDiffer)));
    if (report.unknownPeople > 0)
        facts.append(tr("%Ln row(s) are of people whom the shop does not know.", nullptr,
                        number(report.unknownPeople)));
    if (report.created > 0)
        facts.append(tr("%Ln customer(s) were created.", nullptr, number(report.created)));
    if (report.stillProspects > 0)
        facts.append(
            tr("%Ln customer(s) have bought and still count as prospects; change the stage with them.",
               nullptr, number(report.stillProspects)));
    return facts;
}

QStringList ResultStep::factsOf(const app::ImportReport &report) const
{
    const QLocale locale;
    const QList<Figure> figures = figuresOf(report);
    qint64 rows = 0;
    for (int i = 0; i < kFigures; ++i) {
        const Figure figure = figures.value(i);
        m_numbers.at(i)->setText(locale.toString(figure.count));
        m_words.at(i)->setText(figure.word);
        for (QLabel *label : {m_numbers.at(i), m_words.at(i)})
            label->setVisible(figure.always || figure.count > 0);
        rows += figure.count;
    }
    QStringList facts{tr("%Ln row(s) read in %1 s.", nullptr, static_cast<int>(rows))
                          .arg(locale.toString(qMax(0.1, static_cast<double>(m_tookMs) / 1000.0), 'f', 1))};
    facts += factsOfContacts(report);
    if (report.walkIns > 0)
        facts.append(tr("%Ln row(s) are of walk-ins, who are no customers.", nullptr,
                        static_cast<int>(report.walkIns)));
    if (report.leftEmpty > 0)
        facts.append(tr("%Ln row(s) came in without a cell that was not understood.", nullptr,
                        static_cast<int>(report.leftEmpty)));
    if (report.heldBack > 0)
        facts.append(tr("%Ln row(s) were held back: the code belongs to someone with another name and phone.",
                        nullptr, static_cast<int>(report.heldBack)));
    if (report.unreached > 0)
        facts.append(tr("%Ln new customer(s) have no phone, e-mail or other contact: line(s) %1 of the list.",
                        "customers; their lines", static_cast<int>(report.unreached))
                         .arg(linesOf(report.firstUnreached, report.unreached)));
    if (report.nameless > 0)
        facts.append(tr("%Ln new customer(s) have no name in the list and go by the number or the address: "
                        "line(s) %1.",
                        "customers; their lines", static_cast<int>(report.nameless))
                         .arg(linesOf(report.firstNameless, report.nameless)));
    if (report.refusals > 0)
        facts.append(tr("%Ln customer(s) refused messages in the list; that is kept.", nullptr,
                        static_cast<int>(report.refusals)));
    if (report.refusalsOfSome > 0) {
        QStringList channels;
        for (const QString &key : report.refusedChannels)
            channels.append(import_words::refused(key));
        facts.append(
            tr("%Ln of them refused %1 only: greetings go by another channel where there is one. To stop "
               "them all, record it with the customer.",
               "customers; channels", static_cast<int>(report.refusalsOfSome))
                .arg(channels.join(u", "_s)));
    }
    if (report.erasedBefore > 0)
        facts.append(tr("%Ln customer(s) have a number or an address whose owner asked to be erased: no "
                        "message may be sent there until they agree again.",
                        nullptr, static_cast<int>(report.erasedBefore)));
    if (report.codesWithoutZeros > 0)
        facts.append(
            tr("%Ln row(s) have a code whose zeros are missing in the list (%1 is %2 here); the code here "
               "stays.",
               nullptr, static_cast<int>(report.codesWithoutZeros))
                .arg(report.codeWithoutZeros, report.codeWithZeros));
    if (report.consents > 0)
        facts.append(tr("A “yes” to messages was not imported: record it with the customer."));
    if (report.rejected > 0)
        facts.append(tr("Nothing of the rows with problems was stored. Save them, fix them there and import "
                        "that file: the reasons stand beside each row."));
    if (!report.customers.isEmpty())
        facts.append(tr("The import can be undone, even later, as long as no other list has been imported."));
    return facts;
}

void ResultStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace ui
