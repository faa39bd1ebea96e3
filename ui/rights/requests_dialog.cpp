#include "ui/rights/requests_dialog.h"

#include "app/rights/request_commands.h"
#include "app/rights/request_list.h"
#include "ui/rights/request_model.h"
#include "ui/rights/request_question.h"
#include "ui/rights/request_words.h"
#include "ui/shell/doer.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_words.h"
#include "ui/widgets/row_delegate.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

RequestsDialog::RequestsDialog(Doer &doer, QWidget *window)
    : QDialog(window), m_doer(doer),
      m_loader(doer.desk(), [this](const QList<db::DataRequest> &requests) { show(requests); }),
      m_model(new RequestModel(this)), m_title(makeWrappedLabel(TextStyle::Secondary, u"requestsLabel"_s)),
      m_list(named(new QListView, u"requestsListView"_s)), m_acts(new QWidget),
      m_nothing(new EmptyState(u"care"_s)),
      m_add(makeButton(u"requestNewPushButton"_s, tr("New request…"), ButtonKind::Primary)),
      m_reply(makeButton(u"requestReplyPushButton"_s, tr("Answered"))),
      m_extend(makeButton(u"requestExtendPushButton"_s, tr("Put off"))),
      m_done(makeButton(u"requestDonePushButton"_s, tr("Done"))),
      m_refuse(makeButton(u"requestRefusePushButton"_s, tr("Refused"))),
      m_lift(makeButton(u"requestLiftPushButton"_s, tr("Lift the restriction"))),
      m_open(makeButton(u"requestOpenPushButton"_s, tr("Open the customer")))
{
    setObjectName(u"requestsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Requests about personal data"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    letLinesReachTheEdge(*m_list);
    m_list->setAccessibleName(windowTitle());
    m_title->setText(tr("The register is being read…"));
    m_nothing->setWords(
        tr("Nothing was asked yet"),
        tr("When a person asks to see, correct or delete their data, record it here: it shows "
           "by when the law wants it done."),
        m_add->text());
    m_nothing->hide();
    m_acts->setLayout(
        rowOf(grid::small(), {m_reply, m_extend, m_done, m_refuse, m_lift, m_open, BoxItem::rest()}));
    QPushButton *close = makeButton(u"requestsClosePushButton"_s, tr("Close"));
    setLayout(columnOf(
        grid::medium(),
        {m_title, {m_list, 1}, {m_nothing, 1}, m_acts, rowOf(grid::small(), {m_add, BoxItem::rest(), close})},
        {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    resize(grid::px(760), grid::px(520));
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.requests || changes.customers; });
    connect(&m_loader, &LoaderBase::failed, &m_doer, &Doer::showError);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RequestsDialog::look);
    connect(m_add, &QPushButton::clicked, this, &RequestsDialog::addNew);
    connect(m_nothing, &EmptyState::started, this, &RequestsDialog::addNew);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reply, &QPushButton::clicked, this, [this] { run(app::AnswerRequest{chosen()->id}); });
    connect(m_extend, &QPushButton::clicked, this, [this] { run(app::ExtendRequest{chosen()->id}); });
    connect(m_done, &QPushButton::clicked, this, &RequestsDialog::finish);
    connect(m_refuse, &QPushButton::clicked, this,
            [this] { end(chosen()->id, db::RequestOutcome::Refused); });
    connect(m_lift, &QPushButton::clicked, this, [this] { run(app::LiftRestriction{chosen()->id}); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        emit customerChosen(*chosen()->customer);
        accept();
    });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) // else it would press the button of a new request
        connect(addKey(m_list, key, m_open->text()), &QShortcut::activated, m_open, &QPushButton::click);
    look();
    m_loader.ask(app::asking(&app::loadRequests));
}

const db::DataRequest *RequestsDialog::chosen() const
{
    return m_model->request(m_list->currentIndex());
}

void RequestsDialog::show(const QList<db::DataRequest> &requests)
{
    const db::DataRequestId before = chosen() ? chosen()->id : db::DataRequestId();
    m_model->setRequests(requests, m_doer.desk().clock().today());
    m_title->setText(tr("%Ln request(s); what is due first stands at the top.", nullptr,
                        static_cast<int>(requests.size())));
    m_nothing->setVisible(requests.isEmpty());
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_list, m_acts, m_add})
        part->setVisible(!requests.isEmpty());
    const QModelIndex again = m_model->indexOf(before);
    m_list->setCurrentIndex(again.isValid() ? again : m_model->index(0));
    look();
}

void RequestsDialog::look()
{
    const db::DataRequest *request = chosen();
    const bool isOpen = request && request->isOpen();
    m_reply->setEnabled(isOpen && !request->repliedAtMs);
    m_extend->setEnabled(isOpen && !request->extended);
    m_done->setEnabled(isOpen);
    m_refuse->setEnabled(isOpen);
    m_lift->setEnabled(request && request->restricts());
    m_open->setEnabled(request && request->customer);
}

void RequestsDialog::addNew()
{
    auto *question = new RequestQuestion({}, {}, m_doer.desk().clock().today(), this);
    connect(question, &RequestQuestion::answered, this, [this](const app::AddRequest &asked) { run(asked); });
    question->open();
}

// Not in the template below: lupdate takes its parameter for the class.
QString RequestsDialog::standingOf(const db::DataRequest &request)
{
    return tr("Request of %1: %2", "a person, what is due or how it ended")
        .arg(request.name, words::requestStanding(request));
}

template <class Command> void RequestsDialog::run(const Command &command)
{
    m_doer.run(this, command, {.told = &RequestsDialog::standingOf});
}

void RequestsDialog::end(db::DataRequestId id, db::RequestOutcome outcome)
{
    run(app::CloseRequest{id, outcome, {}});
}

// First the act, then the mark: whoever cancels the file or keeps the customer leaves the request open.
void RequestsDialog::finish()
{
    const db::DataRequest request = *chosen();
    m_waiting.reset();
    const bool handsOut = request.right == db::DataRight::Access || request.right == db::DataRight::Provide;
    if (!request.customer || !(handsOut || request.right == db::DataRight::Delete)) {
        end(request.id, db::RequestOutcome::Done);
        return;
    }
    m_waiting = request;
    if (handsOut)
        emit personExportAsked(*request.customer);
    else
        emit erasureAsked(*request.customer);
}

void RequestsDialog::markCarriedOut(db::CustomerId id)
{
    if (m_waiting && m_waiting->customer == id)
        end(std::exchange(m_waiting, std::nullopt)->id, db::RequestOutcome::Done);
}

} // namespace ui
