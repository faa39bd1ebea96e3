#include "ui/customers/customer_search_panel.h"

#include "ui/customers/customer_filter_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/search_field.h"

using namespace Qt::StringLiterals;

namespace ui {

CustomerSearchPanel::CustomerSearchPanel(const app::Clock &clock, QWidget *parent)
    : QWidget(parent), m_field(new SearchField), m_filters(new CustomerFilterBar(clock))
{
    setObjectName(u"customerSearchPanel"_s);
    m_field->setPlaceholderText(tr("Search customers"));
    m_field->setAccessibleName(tr("Search customers"));
    m_field->setHint(tr("no accents needed · phone digits · e-mail"));
    m_field->announceEachKey();
    setLayout(columnOf(grid::medium(), {m_field, m_filters}));
    connect(m_field, &SearchField::searchChanged, this, [this](const QString &text) {
        m_text = text;
        emit changed();
    });
    connect(m_filters, &CustomerFilterBar::changed, this, &CustomerSearchPanel::changed);
}

const app::CustomerFilter &CustomerSearchPanel::filter() const
{
    return m_filters->filter();
}

bool CustomerSearchPanel::isEverybody() const
{
    return m_text.isEmpty() && filter().isEmpty();
}

void CustomerSearchPanel::showEverybody()
{
    m_field->clear();
    if (!filter().isEmpty())
        m_filters->clear();
}

void CustomerSearchPanel::showOnly(const QString &title, const QList<db::CustomerId> &ids)
{
    m_field->clear();
    app::CustomerFilter filter;
    filter.only = ids;
    m_filters->setFilter(filter, title);
}

void CustomerSearchPanel::takeFocus(const QString &typed)
{
    if (!m_field->isVisible())
        return;
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
    if (!typed.isEmpty())
        m_field->insert(typed);
}

QVariantMap CustomerSearchPanel::place() const
{
    return {{u"text"_s, m_field->text()},
            {u"filter"_s, QVariant::fromValue(filter())},
            {u"title"_s, m_filters->title()}};
}

void CustomerSearchPanel::restorePlace(const QVariantMap &place)
{
    m_field->setText(place.value(u"text"_s).toString());
    m_filters->setFilter(place.value(u"filter"_s).value<app::CustomerFilter>(),
                         place.value(u"title"_s).toString());
}

} // namespace ui
