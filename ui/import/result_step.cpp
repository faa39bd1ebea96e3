#include "ui/import/result_step.h"

#include "ui/import/import_words.h"
#include "ui/import/result_words.h"
#include "ui/language/import_undo_words.h"
#include "ui/language/word_labels.h"
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

} // namespace

ResultStep::ResultStep(QWidget *parent)
    : ImportStep(parent), m_icon(makeLabel(TextStyle::Body, u"resultIconLabel"_s)),
      m_title(makeLabel(TextStyle::Section, u"resultTitleLabel"_s)),
      m_facts(makeWrappedLabel(TextStyle::Body, u"resultFactsLabel"_s)), m_figures(new QWidget),
      m_buyers(makeWrappedLabel(TextStyle::Strong, u"resultBuyersLabel"_s)),
      m_same(makeWrappedLabel(TextStyle::Strong, u"resultDuplicatesLabel"_s)),
      m_show(makeButton(u"showImportedPushButton"_s, tr("Show these customers"), ButtonKind::Primary)),
      m_move(makeButton(u"moveBuyersPushButton"_s, {})),
      m_duplicates(makeButton(u"reviewDuplicatesPushButton"_s, tr("Review possible duplicates"))),
      m_rejects(makeButton(u"saveRejectsPushButton"_s, {})),
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
                             {rowOf(grid::medium(), {m_icon, {m_title, 1}}), m_figures,
                              rowOf(grid::medium(), {{m_buyers, 1}, m_move}),
                              rowOf(grid::medium(), {{m_same, 1}, m_duplicates}), m_facts,
                              rowOf(grid::small(), {m_show, m_rejects, m_undo, m_again, BoxItem::rest()})},
                             {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    setLayout(columnOf(0, {card, BoxItem::rest()}));
    startAt(m_show);
    clear();
}

void ResultStep::show(const app::ImportReport &report, qint64 tookMs)
{
    m_running.clear();
    m_report = report;
    m_undone.reset();
    m_tookMs = tookMs;
    startAt(report.customers.isEmpty() ? m_again : m_show);
    tell();
}

void ResultStep::show(const app::ImportUndoReport &undone)
{
    m_running.clear();
    m_undone = undone;
    startAt(m_again);
    tell();
}

void ResultStep::showFollowUp(const app::ImportFollowUp &followUp)
{
    m_followUp = followUp;
    tell();
}

void ResultStep::showRunning(const QString &file)
{
    m_report.reset();
    m_undone.reset();
    m_running = file;
    startAt(nullptr);
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
    const bool problems =
        keptOut || (m_report && m_report->leftEmpty + m_report->leftAsWritten + m_report->mendedQuotes > 0);
    const QString icon = m_undone ? u"info"_s : problems ? u"alert"_s : u"check"_s;
    const Role role = m_undone ? Role::Info : problems ? Role::Prospect : Role::Good;
    m_icon->setVisible(!running);
    m_icon->setPixmap(Icons::icon(icon, role).pixmap(grid::px(24), grid::px(24)));
    m_show->setVisible(changed);
    m_undo->setVisible(changed);
    showFollowUpLines(changed);
    m_rejects->setVisible((problems || (m_report && m_report->unknownPeople > 0)) && !m_undone);
    m_rejects->setText(keptOut ? tr("Save the rows with problems…") : tr("Save the rows to look at…"));
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
    showFigures(report);
    m_facts->setText(resultFacts(report, m_tookMs).join(u'\n')); // a line each
}

// Each on its own line with the button that deals with it.
void ResultStep::showFollowUpLines(bool changed)
{
    const bool bought = changed && !m_followUp.buyers.isEmpty();
    m_buyers->setText(buyersFact(m_followUp));
    m_buyers->setVisible(bought);
    m_move->setText(tr("Move %Ln customer(s) to “%1”", "a stage", static_cast<int>(m_followUp.buyers.size()))
                        .arg(labelOf(db::LifecycleStage::Experience)));
    m_move->setAccessibleDescription(m_buyers->text());
    m_move->setVisible(bought);
    m_move->setDefault(bought); // what is to be decided goes before looking at what came in
    m_show->setDefault(!bought);
    m_same->setText(duplicatesFact(m_followUp));
    m_duplicates->setAccessibleDescription(m_same->text());
    const bool alike = changed && m_followUp.duplicateGroups != 0; // also where the search was stopped
    m_same->setVisible(alike);
    m_duplicates->setVisible(alike);
}

void ResultStep::showFigures(const app::ImportReport &report)
{
    const QList<ResultFigure> figures = figuresOf(report);
    for (int i = 0; i < kFigures; ++i) {
        const ResultFigure figure = figures.value(i);
        m_numbers.at(i)->setText(QLocale().toString(figure.count));
        m_words.at(i)->setText(figure.word);
        for (QLabel *label : {m_numbers.at(i), m_words.at(i)})
            label->setVisible(figure.always || figure.count > 0);
    }
}

void ResultStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace ui
