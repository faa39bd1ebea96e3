#include "ui/today/not_reached_dialog.h"

#include "ui/language/word_table.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/row_delegate.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Because = app::NotReachedBecause;

// Reason and remedy in one line.
constexpr Word<Because> kNotReachedWords[]{
    {Because::NoContact,
     {QT_TRANSLATE_NOOP("ui::NotReachedModel",
                        "No number or address the rule can use. Add one to the profile.")}},
    {Because::Refused,
     {QT_TRANSLATE_NOOP("ui::NotReachedModel",
                        "Has refused greetings. Leave it so, or record a new consent.")}},
    {Because::NoTemplate,
     {QT_TRANSLATE_NOOP("ui::NotReachedModel",
                        "The rule has no text for such customers. Choose one in the rule.")}},
    {Because::ApproximateBirthday,
     {QT_TRANSLATE_NOOP("ui::NotReachedModel", "The birthday is uncertain. Ask, and correct the profile.")}},
    {Because::Erased,
     {QT_TRANSLATE_NOOP(
         "ui::NotReachedModel",
         "The owner of this number or address asked to be erased. Leave it so, or record a new "
         "consent.")}},
    {Because::Restricted,
     {QT_TRANSLATE_NOOP("ui::NotReachedModel",
                        "Asked that their data is not used. Nothing is sent until that is lifted.")}},
    {Because::Bounced,
     {QT_TRANSLATE_NOOP(
         "ui::NotReachedModel",
         "No reachable way: what was sent came back, there is no such mailbox or number. Ask for "
         "the right one, and correct the profile.")}},
    {Because::RefusedByAnother,
     {QT_TRANSLATE_NOOP("ui::NotReachedModel",
                        "Another customer with this number or address has refused greetings. Leave it so, or "
                        "record a new consent.")}},
    {Because::NoWords,
     {QT_TRANSLATE_NOOP(
         "ui::NotReachedModel",
         "The text lacks something of this customer. Complete the profile or change the text.")}},
};

} // namespace

void NotReachedModel::setRows(QList<app::NotReachedRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const app::NotReachedRow *NotReachedModel::row(const QModelIndex &index) const
{
    return index.isValid() ? &m_rows.at(index.row()) : nullptr;
}

int NotReachedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NotReachedModel::data(const QModelIndex &index, int role) const
{
    const app::NotReachedRow *at = row(index);
    if (!at)
        return {};
    const QString why = wordIn(kNotReachedWords, "ui::NotReachedModel", at->why);
    switch (role) {
    case Qt::DisplayRole:
        return at->name;
    case Qt::AccessibleTextRole:
        return tr("%1. %2. %3", "name, occasion, reason and remedy")
            .arg(at->name, TodayWords::occasion(at->occasion), why);
    case row::SecondLine:
        return why;
    case row::DiscText:
        return initialsOf(at->name);
    case row::RightText:
        return TodayWords::occasion(at->occasion);
    default:
        return {};
    }
}

NotReachedDialog::NotReachedDialog(app::Desk &desk, QWidget *window)
    : QDialog(window), m_loader(desk, [this](const app::NotReachedList &list) { show(list); }),
      m_model(new NotReachedModel(this)),
      m_title(makeWrappedLabel(TextStyle::Secondary, u"notReachedLabel"_s)),
      m_list(named(new QListView, u"notReachedListView"_s)),
      m_open(makeButton(u"notReachedOpenPushButton"_s, tr("Open the customer"), ButtonKind::Primary))
{
    setObjectName(u"notReachedDialog"_s);
    setWindowTitle(tr("Who cannot be greeted today"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    letLinesReachTheEdge(*m_list);
    m_list->setAccessibleName(windowTitle());
    m_title->setText(tr("Looking through today's plan…"));
    auto *close = makeButton(u"notReachedClosePushButton"_s, tr("Close"));
    setLayout(columnOf(grid::medium(),
                       {m_title, {m_list, 1}, rowOf(grid::small(), {BoxItem::rest(), m_open, close})},
                       {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    resize(grid::px(680), grid::px(480));
    m_open->setEnabled(false);
    m_open->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &NotReachedDialog::openChosen);
    connect(m_list, &QListView::doubleClicked, this, &NotReachedDialog::openChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { m_open->setEnabled(index.isValid()); });
    connect(&m_loader, &LoaderBase::failed, this, [this](const db::Error &error) {
        emit failed(error);
        reject();
    });
    m_loader.ask(app::asking(&app::loadNotReached, desk.clock()));
}

void NotReachedDialog::show(const app::NotReachedList &list)
{
    m_model->setRows(list.rows);
    const auto total = static_cast<int>(list.total);
    m_title->setText(list.total > list.rows.size()
                         ? tr("%Ln greetings cannot be sent; the first ones are shown.", "", total)
                     : total > 0 ? tr("%Ln greetings cannot be sent.", "", total)
                                 : tr("Everybody can be greeted by now."));
    m_list->setFocus(Qt::OtherFocusReason);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

void NotReachedDialog::openChosen()
{
    if (const app::NotReachedRow *row = m_model->row(m_list->currentIndex())) {
        emit customerChosen(row->customer);
        accept();
    }
}

} // namespace ui
