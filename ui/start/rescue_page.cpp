#include "ui/start/rescue_page.h"

#include "app/core/data_location.h"
#include "db/core/run_in.h"
#include "ui/language/explain.h"
#include "ui/language/restore_words.h"
#include "ui/shell/dialogs.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/job_progress.h"
#include "ui/widgets/tone_label.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

RescuePage::RescuePage(QString database, QString folder, app::Clock clock, db::Error error, Dialogs &dialogs,
                       QWidget *parent)
    : QWidget(parent), m_database(std::move(database)), m_folder(std::move(folder)),
      m_clock(std::move(clock)), m_error(std::move(error)), m_dialogs(dialogs),
      m_isMissing(app::isMissed(m_database, m_folder)),
      m_title(makeLabel(TextStyle::PageTitle, u"rescueTitleLabel"_s)),
      m_lead(makeWrappedLabel(TextStyle::Body, u"rescueLeadLabel"_s)),
      m_listLabel(makeLabel(TextStyle::Body, u"rescueListLabel"_s)), m_lines(new QStringListModel(this)),
      m_list(named(new QListView, u"rescueListView"_s)),
      m_none(makeWrappedLabel(TextStyle::Secondary, u"rescueNoneLabel"_s)), m_progress(new JobProgress),
      m_problem(new ToneLabel(u"rescueProblemLabel"_s)),
      m_restore(makeButton(u"rescueRestorePushButton"_s, {}, ButtonKind::Primary)),
      m_choose(makeButton(u"rescueChoosePushButton"_s, {})),
      m_again(makeButton(u"rescueAgainPushButton"_s, {})),
      m_other(makeButton(u"rescueOtherPushButton"_s, {})), m_new(makeButton(u"rescueNewPushButton"_s, {}))
{
    setObjectName(u"rescuePage"_s);
    arrange();
    connect(m_list, &QListView::activated, m_restore, &QPushButton::click);
    connect(m_restore, &QPushButton::clicked, this, &RescuePage::restore);
    connect(m_choose, &QPushButton::clicked, this, &RescuePage::askForCopy);
    connect(m_again, &QPushButton::clicked, this, &RescuePage::openAgain);
    connect(m_other, &QPushButton::clicked, this, &RescuePage::askForFile);
    connect(m_new, &QPushButton::clicked, this, &RescuePage::beginNew);
    retranslate();
    enter(false);
    setFocusProxy(wasStopped() ? m_again : m_other);
    if (m_isMissing || app::isRescuable(m_error.kind))
        listCopies();
}

RescuePage::~RescuePage() = default;

void RescuePage::arrange()
{
    m_list->setModel(m_lines);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMinimumHeight(grid::px(160));
    m_listLabel->setBuddy(m_list);
    for (QPushButton *button : {m_restore, m_choose, m_again, m_other, m_new})
        button->setAutoDefault(true); // Enter presses the one that has the keyboard
    auto *form = new QWidget;
    form->setFixedWidth(grid::px(600));
    form->setLayout(
        columnOf(grid::medium(), {m_title, m_lead, m_listLabel, m_list, m_none, m_progress, m_problem,
                                  rowOf(grid::small(), {m_restore, m_choose, BoxItem::rest()}),
                                  rowOf(grid::small(), {m_other, m_again, m_new, BoxItem::rest()})}));
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    // Between two rests: an aligned item would be asked for its height at the width of the whole window.
    column->addLayout(rowOf(0, {BoxItem::rest(), form, BoxItem::rest()}));
    column->addStretch(3);
}

void RescuePage::listCopies()
{
    m_isListing = true;
    enter(false);
    // On a thread of its own: the shop has none that could be asked.
    db::runInPool(
        this, [database = m_database, folder = m_folder] { return app::rescueCopies(database, folder); },
        [this](const QList<app::RescueCopy> &copies) {
            m_isListing = false;
            m_copies = copies;
            m_lead->setText(lead());
            m_lines->setStringList(lines());
            m_list->setCurrentIndex(m_lines->index(0));
            enter(false);
            setFocusProxy(copies.isEmpty() ? static_cast<QWidget *>(m_other) : m_list);
            setFocus(Qt::OtherFocusReason);
        });
}

// Of a copy that lies elsewhere, as on a stick, the program cannot know.
void RescuePage::askForCopy()
{
    m_dialogs.ask(this,
                  {.purpose = FileQuestion::For::Opening,
                   .title = tr("Choose a copy of this shop"),
                   .folder = QFileInfo(m_database).absolutePath(),
                   .filters = {tr("Databases (*.db)"), tr("All files (*)")}},
                  [this](const QString &file) {
                      db::runInPool(
                          this,
                          [database = m_database, clock = m_clock, file] {
                              return app::rescueCopyAt(database, file, clock);
                          },
                          [this, file](const db::Result<app::RescueCopy> &copy) {
                              if (m_progress->isRunning()) // one is being restored already
                                  return;
                              if (copy)
                                  takeCopy(*copy);
                              else
                                  m_problem->say(words::restoreFailed(copy.error(), file), Role::Danger);
                          });
                  });
}

void RescuePage::takeCopy(const app::RescueCopy &copy)
{
    m_problem->say({});
    m_copies.removeIf([&copy](const app::RescueCopy &known) { return known.copy.file == copy.copy.file; });
    m_copies.prepend(copy);
    m_lead->setText(lead());
    m_lines->setStringList(lines());
    m_list->setCurrentIndex(m_lines->index(0));
    enter(false);
    m_list->setFocus(Qt::OtherFocusReason);
}

void RescuePage::restore()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || m_progress->isRunning())
        return;
    const auto count = m_progress->begin(tr("The copy is being read and checked."));
    enter(true);
    db::runInPool(
        this,
        [database = m_database, clock = m_clock, file = m_copies.at(row).copy.file, count] {
            return app::rescue(database, clock, file, std::bind_front(&JobCount::tell, count));
        },
        [this, row, file = m_copies.at(row).copy.file](const db::Result<app::Rescued> &rescued) {
            m_progress->end();
            enter(false);
            if (rescued) {
                emit openAgain();
                return;
            }
            m_problem->say(words::restoreFailed(rescued.error(), file), Role::Danger);
            if (app::isRescuable(rescued.error().kind)) // the next one may be whole
                m_list->setCurrentIndex(m_lines->index(std::min<int>(row + 1, m_lines->rowCount() - 1)));
            m_list->setFocus(Qt::OtherFocusReason);
        });
}

void RescuePage::askForFile()
{
    m_dialogs.ask(this,
                  {.purpose = FileQuestion::For::Opening,
                   .title = tr("Open another shop"),
                   .folder = QFileInfo(m_database).absolutePath(),
                   .filters = {tr("Databases (*.db)"), tr("All files (*)")}},
                  [this](const QString &file) { emit openOther(file); });
}

void RescuePage::enter(bool running)
{
    const bool any = !m_copies.isEmpty();
    m_listLabel->setVisible(any);
    m_list->setVisible(any);
    m_list->setEnabled(!running);
    m_none->setVisible(!any && (m_isMissing || app::isRescuable(m_error.kind)));
    m_none->setText(noneFound());
    m_restore->setVisible(any && !running);
    m_choose->setVisible((m_isMissing || app::isRescuable(m_error.kind)) && !m_isListing && !running);
    m_again->setVisible(!m_isMissing && !running);
    m_other->setVisible(!running);
    m_new->setVisible(m_isMissing && !running);
    if (running)
        m_problem->say({});
}

QString RescuePage::noneFound() const
{
    return m_isListing ? tr("Looking for copies of this shop…")
                       : tr("No copy of this shop that can be read was found beside it.");
}

/// Bringing the file of an older version up to date was cancelled: nothing is wrong with it.
bool RescuePage::wasStopped() const
{
    return m_error.kind == db::ErrorKind::Cancelled;
}

QString RescuePage::lead() const
{
    if (wasStopped())
        return tr("%1 is as it was before. It can be used once it has been brought up to date.")
            .arg(QFileInfo(m_database).fileName());
    if (m_isMissing)
        return tr("%1 is gone or empty, but copies of it are kept.").arg(QFileInfo(m_database).fileName());
    const bool rescuable = app::isRescuable(m_error.kind);
    const QString why = rescuable && isOwnShop()
                            ? tr("The shop's file %1 is damaged. It has not been changed.")
                                  .arg(QFileInfo(m_database).fileName())
                            : explain(m_error, m_database);
    return rescuable && !m_copies.isEmpty()
               ? tr("%1 Restoring a copy keeps the damaged file beside it; nothing is deleted.").arg(why)
               : why;
}

/// Where the program keeps its shop, or made copies of it: what lies there is no stranger's file.
bool RescuePage::isOwnShop() const
{
    return !m_copies.isEmpty() || QFileInfo(m_database) == QFileInfo(app::defaultDatabase());
}

QStringList RescuePage::lines() const
{
    QStringList lines;
    QSet<QString> shops; // in one folder, those whose files are called alike
    for (const app::RescueCopy &one : m_copies)
        shops.insert(one.shop.id);
    shops.remove(QString()); // made before shops had ids
    for (const app::RescueCopy &one : m_copies) {
        QString line = tr("%1  ·  %Ln customers  ·  %2", "a day, and a size", static_cast<int>(one.customers))
                           .arg(words::backupDay(one.copy, m_clock.today()), words::size(one.copy.bytes));
        if (shops.size() > 1 && !one.shop.name.isEmpty())
            line.prepend(one.shop.name + u"  ·  "_s);
        lines.append(one.isChosen ? QFileInfo(one.copy.file).fileName() + u"  ·  "_s + line : line);
    }
    return lines;
}

void RescuePage::retranslate()
{
    m_title->setText(wasStopped() ? tr("The update was cancelled") : tr("The shop cannot be opened"));
    setAccessibleName(m_title->text());
    m_lead->setText(lead());
    m_listLabel->setText(tr("Copies of this shop, newest first"));
    m_list->setAccessibleName(m_listLabel->text());
    m_restore->setText(tr("Restore this copy"));
    m_choose->setText(tr("Choose a copy…"));
    m_again->setText(wasStopped() ? tr("Bring it up to date") : tr("Try again"));
    m_other->setText(tr("Open another shop…"));
    m_new->setText(tr("Begin a new shop"));
    const int row = m_list->currentIndex().row();
    m_lines->setStringList(lines());
    m_list->setCurrentIndex(m_lines->index(row));
    m_none->setText(noneFound());
}

void RescuePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
