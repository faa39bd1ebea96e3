#include "ui/today/missed_dialog.h"

#include "app/outbox/batch_commands.h"
#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/skip_reasons.h"
#include "ui/shell/doer.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/today/missed_model.h"
#include "ui/today/missed_selection.h"
#include "ui/today/missed_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct MissedAnswerLook
{
    app::MissedChoice choice;
    const char *name;
    Qt::Key key;
};

// In the order of the buttons.
constexpr MissedAnswerLook kMissedAnswers[]{
    {app::MissedChoice::SendNow, "missedNowPushButton", Qt::Key_N},
    {app::MissedChoice::SendLate, "missedLatePushButton", Qt::Key_L},
    {app::MissedChoice::WentOut, "missedWentOutPushButton", Qt::Key_D},
    {app::MissedChoice::Skip, "missedSkipPushButton", Qt::Key_S},
};

/// Letters are the answers, not a search in the list.
class MissedListView final : public QListView
{
public:
    using QListView::QListView;
    void keyboardSearch(const QString &) override {}
};

} // namespace

MissedDialog::MissedDialog(Doer &doer, QWidget *window, const QList<db::MessageId> &first)
    : QDialog(window), m_doer(doer),
      m_loader(doer.desk(), [this](const app::MissedList &list) { show(list); }),
      m_model(new MissedModel(this)), m_title(makeWrappedLabel(TextStyle::Secondary, u"missedTitleLabel"_s)),
      m_restored(new ToneLabel(u"missedRestoredLabel"_s)),
      m_list(named(new MissedListView, u"missedListView"_s)), m_selection(nullptr),
      m_text(makeWrappedLabel(TextStyle::Body, u"missedTextLabel"_s)),
      m_note(makeWrappedLabel(TextStyle::Secondary, u"missedNoteLabel"_s)), m_acts(new QWidget),
      m_choosers(nullptr), m_ofOccasion(nullptr),
      m_more(makeButton(u"missedMorePushButton"_s, tr("List more", "messages that were missed"),
                        ButtonKind::Quiet)),
      m_close(makeButton(u"missedClosePushButton"_s, tr("Close"))), m_nothing(new EmptyState(u"today"_s))
{
    setObjectName(u"missedDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("While you were away"));
    arrange();
    m_selection->chooseFirst({first.cbegin(), first.cend()});
    connectAll();
    look();
    m_loader.ask(app::asking(&app::loadMissed, doer.desk().clock(), m_most, app::MissedScope()));
}

void MissedDialog::arrange()
{
    m_list->setModel(m_model);
    m_selection = new MissedSelection(m_list, m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Messages that were missed, by days"));
    letLinesReachTheEdge(*m_list);
    m_text->setTextFormat(Qt::PlainText);
    m_title->setText(tr("Looking for what was missed…"));
    m_nothing->setWords(tr("Nothing was missed"), tr("All of it is answered."));
    m_nothing->hide();
    auto *row = rowOf(grid::small(), {});
    for (const MissedAnswerLook &look : kMissedAnswers) {
        auto *button = makeButton(QString::fromLatin1(look.name), MissedWords::choice(look.choice));
        button->setToolTip(plainTip(QKeySequence(look.key).toString(QKeySequence::NativeText)));
        button->setAutoDefault(false); // Enter answers nothing
        row->addWidget(button);
        m_answers.append({look.choice, button});
    }
    row->addStretch();
    row->addWidget(m_close);
    m_acts->setLayout(row);
    m_close->setAutoDefault(false);
    m_choosers = makeChoosers();
    setLayout(columnOf(grid::medium(),
                       {m_title, m_restored, {m_list, 1}, {m_nothing, 1}, m_choosers, m_text, m_note, m_acts},
                       {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    resize(grid::px(760), grid::px(620));
}

QWidget *MissedDialog::makeChoosers()
{
    auto *choosers = new QWidget;
    auto *row = rowOf(grid::small(), {});
    const auto add = [&](const QString &name, const QString &words, const QKeySequence &keys,
                         const auto &choose) {
        auto *button = makeButton(name, words, ButtonKind::Quiet);
        button->setToolTip(plainTip(keys.toString(QKeySequence::NativeText)));
        button->setAutoDefault(false);
        const auto chosen = [this, choose] {
            choose();
            m_list->setFocus(Qt::OtherFocusReason);
        };
        connect(button, &QPushButton::clicked, this, chosen);
        connect(addKey(m_list, keys, words), &QShortcut::activated, this, chosen);
        row->addWidget(button);
        return button;
    };
    add(u"missedDayPushButton"_s, tr("Choose this day", "messages that were missed"), Qt::Key_T,
        [this] { m_selection->chooseAll(m_selection->itsDay()); });
    m_ofOccasion =
        add(u"missedOccasionPushButton"_s,
            tr("Choose this occasion", "or campaign; messages that were missed"), Qt::Key_O, [this] {
                if (const app::MissedScope scope = m_selection->itsOccasion(); !scope.isAll())
                    m_selection->chooseAll(scope);
            });
    add(u"missedAllPushButton"_s, tr("Choose all", "messages that were missed"), QKeySequence::SelectAll,
        [this] { m_selection->chooseAll({}); });
    row->addStretch();
    m_more->setAutoDefault(false);
    row->addWidget(m_more);
    choosers->setLayout(row);
    return choosers;
}

void MissedDialog::connectAll()
{
    for (const auto &[choice, button] : std::as_const(m_answers)) {
        connect(button, &QPushButton::clicked, this, [this, choice = choice] { answer(choice); });
    }
    for (const MissedAnswerLook &look : kMissedAnswers)
        connect(addKey(m_list, look.key, MissedWords::choice(look.choice)), &QShortcut::activated, this,
                [this, choice = look.choice] { answer(choice); });
    connect(m_more, &QPushButton::clicked, this, &MissedDialog::showMore);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_nothing, &EmptyState::started, this, &QDialog::reject);
    connect(m_selection, &MissedSelection::changed, this, &MissedDialog::look);
    connect(m_selection, &MissedSelection::moreWanted, this, &MissedDialog::showMore);
    m_loader.askAgainWhen(
        [](const db::ChangeSet &changes) { return changes.outbox || changes.settings || changes.customers; });
    connect(&m_loader, &LoaderBase::failed, this, [this](const db::Error &error) {
        m_acts->setEnabled(true);
        m_doer.showError(error);
    });
}

void MissedDialog::show(const app::MissedList &list)
{
    m_counts = list;
    m_counts.items.clear();
    m_selection->setList(list);
    const auto shown = static_cast<int>(list.items.size());
    m_title->setText(
        list.total > shown
            ? tr("%Ln messages were missed; the first %1 are listed.", "", static_cast<int>(list.total))
                  .arg(QLocale().toString(shown))
            : tr("%Ln messages were missed. None of them goes before you answer.", "", shown));
    m_restored->say(MissedWords::restored(list, m_doer.desk().clock().zone()), Role::Danger);
    m_nothing->setVisible(shown == 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_list, m_text, m_note, m_choosers})
        part->setVisible(shown > 0);
    m_more->setVisible(list.total > shown);
    if (shown > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
    m_acts->setEnabled(!m_selection->wantsMore()); // else the answer is given to another one
    look();
}

void MissedDialog::showMore()
{
    m_most += app::kMostMissedAtOnce;
    m_loader.ask(app::asking(&app::loadMissed, m_doer.desk().clock(), m_most, app::MissedScope()));
}

qint64 MissedDialog::chosenCount() const
{
    const auto &scope = m_selection->scope();
    return scope ? m_counts.count(*scope) : m_selection->items().size();
}

void MissedDialog::look()
{
    const auto items = m_selection->items();
    const auto chosen = static_cast<int>(chosenCount());
    const bool areListed = chosen == items.size();
    for (const auto &[choice, button] : std::as_const(m_answers)) {
        const auto count = std::ranges::count_if(
            items, [choice = choice](const app::MissedItem *item) { return item->allows(choice); });
        const bool isOfAll = count == items.size();
        const QString words = MissedWords::choice(choice);
        button->setText(areListed && chosen > 1 && !isOfAll
                            ? tr("%1 (%2)", "an answer; to so many of those chosen").arg(words).arg(count)
                            : words);
        button->setVisible(count > 0);
    }
    m_ofOccasion->setEnabled(!m_selection->itsOccasion().isAll());
    const bool isOne = areListed && chosen == 1;
    m_text->setText(isOne         ? items.constFirst()->message.text
                    : !areListed  ? tr("%Ln messages are chosen, also those that are not listed.", "", chosen)
                    : chosen == 0 ? QString()
                                  : tr("%Ln messages are chosen.", "", chosen));
    m_note->setText(isOne ? MissedWords::note(*items.constFirst()) : QString());
}

void MissedDialog::answer(app::MissedChoice choice)
{
    if (!m_acts->isEnabled())
        return;
    const auto items = m_selection->items();
    if (const auto &scope = m_selection->scope(); scope && chosenCount() > items.size())
        return answerAll(*scope, choice);
    QList<db::MessageId> ids;
    for (const app::MissedItem *item : items) {
        if (item->allows(choice))
            ids.append(item->message.id);
    }
    give(choice, ids);
}

void MissedDialog::answerAll(const app::MissedScope &scope, app::MissedChoice choice)
{
    m_acts->setEnabled(false);
    m_doer.desk().ask(this, app::asking(&app::missedToAnswer, m_doer.desk().clock(), scope, choice),
                      [this, choice](const db::Result<QList<db::MessageId>> &ids) {
                          m_acts->setEnabled(true);
                          if (ids)
                              give(choice, *ids);
                          else
                              m_doer.showError(ids.error());
                      });
}

void MissedDialog::give(app::MissedChoice choice, const QList<db::MessageId> &ids)
{
    if (ids.isEmpty())
        return;
    switch (choice) {
    case app::MissedChoice::SendNow:
    case app::MissedChoice::SendLate:
        return run(choice, app::SendMissed{.ids = ids});
    case app::MissedChoice::WentOut:
        return run(choice, app::MarkMessagesSent{.ids = ids});
    case app::MissedChoice::Skip:
        return run(choice, app::SkipMessages{.ids = ids, .reason = app::keyOf(app::SkippedBecause::NotLate)});
    }
}

// Not in the template below: lupdate takes its parameter for the class.
QString MissedDialog::told(app::MissedChoice choice, qsizetype done, qsizetype left)
{
    const QString words = MissedWords::answered(choice, static_cast<int>(done));
    if (left == 0)
        return words;
    return words + u". "_s +
           tr("%Ln were left as they are: someone else has answered, or a rule of sending keeps them back.",
              "messages", static_cast<int>(left));
}

template <class Command> void MissedDialog::run(app::MissedChoice choice, Command command)
{
    using Report = app::ValueOf<Command>;
    m_acts->setEnabled(false); // until the list says how it stands
    const auto tell = [choice](const Report &report) {
        if constexpr (std::is_same_v<Report, app::ApprovalReport>)
            return told(choice, report.done.size(), report.refused.size());
        else
            return told(choice, report.done.size(), report.refused);
    };
    m_doer.run(this, std::move(command),
               {.told = tell,
                .then = [this](const Report &) { m_loader.again(); },
                .failed = [this](const db::Error &) { m_loader.again(); }});
}

} // namespace ui
