#include "ui/customers/erase_dialog.h"

#include "app/core/question.h"
#include "app/desk/desk.h"
#include "ui/language/erase_words.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/tone_label.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostNamed = 5;

qsizetype countOf(const QList<app::KnownCopy> &copies, bool beforeUpdate)
{
    return std::count_if(copies.cbegin(), copies.cend(), [beforeUpdate](const app::KnownCopy &copy) {
        return copy.kind != app::KnownCopy::Kind::Folder &&
               (copy.kind == app::KnownCopy::Kind::BeforeUpdate) == beforeUpdate;
    });
}

} // namespace

EraseDialog::EraseDialog(app::Desk &desk, NotificationBar &notifications, db::CustomerId id, QWidget *window)
    : QDialog(window), m_desk(desk), m_notifications(notifications), m_id(id),
      m_question(makeWrappedLabel(TextStyle::Section, u"eraseQuestionLabel"_s)),
      m_goes(makeWrappedLabel(TextStyle::Body, u"eraseGoesLabel"_s)),
      m_copies(makeWrappedLabel(TextStyle::Body, u"eraseCopiesLabel"_s)),
      m_stays(makeWrappedLabel(
          TextStyle::Secondary, u"eraseStaysLabel"_s,
          tr("Only counts stay that say nothing about anybody, and of each number and e-mail a code that "
             "cannot be read back: it tells when one comes again. Lists that were exported or printed, "
             "copies kept "
             "elsewhere and messages that were received are not reached."))),
      m_problem(new ToneLabel(u"eraseProblemLabel"_s)), m_progress(new JobProgress),
      m_yes(makeButton(u"eraseYesPushButton"_s, tr("Erase for good"))),
      m_close(makeButton(u"eraseClosePushButton"_s, {}))
{
    setObjectName(u"eraseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Erase a customer for good"));
    m_yes->setIcon(Icons::icon(u"alert"_s, Role::Danger));
    m_yes->setAutoDefault(false); // never in the accent of what one should do
    m_close->setDefault(true);    // Enter by habit does no harm
    setLayout(columnOf(grid::medium(),
                       {m_question, m_goes, m_copies, m_stays, m_problem, m_progress, BoxItem::rest(),
                        rowOf(grid::small(), {BoxItem::rest(), m_yes, m_close})},
                       {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    resize(grid::px(520), grid::px(360));
    connect(m_yes, &QPushButton::clicked, this, &EraseDialog::erase);
    connect(m_close, &QPushButton::clicked, this, &EraseDialog::reject);
    look();
}

void EraseDialog::enter(State state)
{
    m_state = state;
    const bool asking = state == State::Asking;
    for (QWidget *label : std::initializer_list<QWidget *>{m_goes, m_copies, m_stays})
        label->setVisible(asking || state == State::Running);
    m_problem->setVisible(state == State::Failed || state == State::PartlyDone);
    m_yes->setVisible(asking || state == State::PartlyDone);
    m_yes->setText(state == State::PartlyDone ? tr("Try again") : tr("Erase for good"));
    m_close->setVisible(state != State::Running); // Cancel stands beside the progress
    m_close->setText(asking ? tr("Keep the customer") : tr("Close"));
    if (m_close->isVisibleTo(this))
        m_close->setFocus(Qt::OtherFocusReason);
}

void EraseDialog::look()
{
    enter(State::Looking);
    m_desk.ask(this, app::asking(&app::previewErasure, m_id),
               [this](const db::Result<app::ErasurePreview> &preview) {
                   if (preview) {
                       show(*preview);
                       return;
                   }
                   m_problem->say(explain(preview.error(), m_desk.path()), Role::Danger);
                   enter(State::Failed);
               });
}

void EraseDialog::show(const app::ErasurePreview &preview)
{
    const db::PersonTraces &traces = preview.traces;
    m_question->setText(tr("Erase %1 for good? This cannot be undone.").arg(traces.fullName));
    QStringList goes;
    if (traces.contactPoints > 0)
        goes.append(tr("%Ln numbers and addresses", "", static_cast<int>(traces.contactPoints)));
    if (traces.interactions > 0)
        goes.append(tr("the notes of %Ln contacts", "", static_cast<int>(traces.interactions)));
    if (traces.messages > 0)
        goes.append(tr("the texts of %Ln messages", "", static_cast<int>(traces.messages)));
    if (goes.isEmpty())
        goes.append(tr("address, birthday and occupation", "of a customer"));
    m_goes->setText(tr("Erased are the name, %1, all other notes, and what the history says.",
                       "numbers, contacts and messages with their counts")
                        .arg(QLocale().createSeparatedList(goes)));
    QStringList lines;
    if (const auto copies = countOf(preview.copies, false); copies > 0)
        lines.append(tr("The same is done in %Ln backups:", "", static_cast<int>(copies)));
    for (const app::KnownCopy &copy : preview.copies) {
        const QString file = QDir::toNativeSeparators(copy.file);
        if (copy.kind == app::KnownCopy::Kind::Folder)
            lines.prepend(words::awayFolder(file));
        else if (copy.kind != app::KnownCopy::Kind::BeforeUpdate && lines.size() <= kMostNamed)
            lines.append(file);
    }
    if (const auto more = countOf(preview.copies, false) - kMostNamed; more > 0)
        lines.append(tr("and %Ln more", "copies of the shop", static_cast<int>(more)));
    if (const auto older = countOf(preview.copies, true); older > 0)
        lines.append(tr("%Ln copies from before an update are removed.", "", static_cast<int>(older)));
    m_copies->setText(lines.isEmpty() ? tr("No backup of this shop is known.") : lines.join(u'\n'));
    enter(State::Asking);
}

void EraseDialog::erase()
{
    m_running = m_progress->begin(tr("The customer is being erased."));
    enter(State::Running);
    const app::Progress progress = std::bind_front(&JobCount::tell, m_running);
    m_desk.write(this, app::doing(&app::erasePerson, m_desk.clock(), m_id, progress),
                 [this](const db::Result<db::Changed<app::ErasureReport>> &done) { take(done); });
}

void EraseDialog::take(const db::Result<db::Changed<app::ErasureReport>> &done)
{
    m_progress->end();
    m_running.reset();
    if (!done) {
        m_problem->say(explain(done.error(), m_desk.path()), Role::Danger);
        enter(State::Failed);
        return;
    }
    const QStringList lines = words::erasureLeft(done->value, m_desk.path());
    if (lines.isEmpty()) {
        m_notifications.show({Notice::Kind::Good, tr("The customer is erased for good.")});
        emit erased(m_id);
        accept();
        return;
    }
    m_question->setText(tr("The customer is erased from this shop."));
    m_problem->say(lines.join(u'\n'), Role::Danger);
    enter(State::PartlyDone);
}

void EraseDialog::reject()
{
    if (m_running)
        m_running->stop();
    else
        QDialog::reject();
}

} // namespace ui
