#include "ui/settings/choice_row.h"

#include "ui/theme/grid.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace ui {

ChoiceRow::ChoiceRow(const QString &objectName, const QStringList &keys, Qt::Orientation orientation,
                     QWidget *parent)
    : QWidget(parent), m_keys(keys), m_group(new QButtonGroup(this))
{
    setObjectName(objectName);
    const bool side = orientation == Qt::Horizontal;
    auto *row = new QBoxLayout(side ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(side ? grid::pageMargin() : grid::tight());
    for (int i = 0; i < keys.size(); ++i) {
        auto *button = new QRadioButton;
        button->setObjectName(keys.at(i) + u"RadioButton"_s);
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    if (side)
        row->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(m_keys.at(id)); });
}

void ChoiceRow::setTexts(const QStringList &texts)
{
    for (int i = 0; i < m_keys.size(); ++i)
        m_group->button(i)->setText(texts.value(i));
}

QString ChoiceRow::current() const
{
    return m_keys.value(m_group->checkedId());
}

void ChoiceRow::setCurrent(const QString &key)
{
    if (QAbstractButton *button = m_group->button(static_cast<int>(m_keys.indexOf(key))))
        button->setChecked(true);
    setFocusProxy(m_group->checkedButton());
}

} // namespace ui
