#include "ui/widgets/choice_row.h"

#include "ui/theme/grid.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace ui {

ChoiceRow::ChoiceRow(const QString &objectName, const QList<Choice> &choices)
    : m_group(new QButtonGroup(this))
{
    setObjectName(objectName);
    auto *row = new FlowLayout(this);
    row->setSpacing(grid::pageMargin());
    row->setLineSpacing(grid::tight());
    for (const auto &[key, text] : choices) {
        auto *button = new QRadioButton(text);
        button->setObjectName(key + u"RadioButton"_s);
        m_group->addButton(button, static_cast<int>(m_keys.size()));
        m_keys.append(key);
        row->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(m_keys.at(id)); });
}

QString ChoiceRow::current() const
{
    return m_keys.value(m_group->checkedId());
}

void ChoiceRow::setCurrent(const QString &key)
{
    QAbstractButton *wanted = m_group->button(static_cast<int>(m_keys.indexOf(key)));
    m_group->setExclusive(false); // or one that is checked stays so
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(button == wanted);
    m_group->setExclusive(true);
    setFocusProxy(wanted ? wanted : m_group->buttons().value(0));
}

} // namespace ui
