#include "ui/settings/setting_card.h"

#include "ui/theme/grid.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tone_label.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

SettingCard::SettingCard(const QString &objectName, const QString &title) : m_rows(new QGridLayout(this))
{
    setObjectName(objectName);
    setAccessibleName(title);
    auto *heading = makeLabel(TextStyle::Section, u"sectionTitleLabel"_s);
    heading->setText(title);
    m_rows->setContentsMargins(grid::large(), grid::large(), grid::large(), grid::large());
    m_rows->setHorizontalSpacing(grid::large());
    m_rows->setVerticalSpacing(grid::small());
    m_rows->setColumnMinimumWidth(0, grid::px(190));
    m_rows->setColumnStretch(1, 1);
    m_rows->addWidget(heading, 0, 0, 1, 2);
}

QLabel *SettingCard::addRow(const QString &text, QWidget *field)
{
    auto *label = makeLabel(TextStyle::Body, field->objectName() + u"Label"_s);
    label->setText(text);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(text).remove(u'&'));
    const int row = m_rows->rowCount();
    const bool tall = field->sizeHint().height() > grid::rowHeight() * 3 / 2;
    m_rows->addWidget(label, row, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
    m_rows->addWidget(field, row, 1);
    return label;
}

QLabel *SettingCard::addRow(const QString &text, const QString &objectName,
                            std::initializer_list<QWidget *> fields)
{
    auto *holder = new QWidget;
    holder->setObjectName(objectName);
    auto *row = new FlowLayout(holder);
    for (QWidget *field : fields) {
        if (qobject_cast<QLabel *>(field))
            field->setMinimumHeight(grid::rowHeight() - 2); // its words beside those of buttons
        row->addWidget(field);
    }
    return addRow(text, holder);
}

QLabel *SettingCard::addHint(const QString &objectName)
{
    auto *label = makeWrappedLabel(TextStyle::Secondary, objectName);
    m_rows->addWidget(label, m_rows->rowCount(), 1);
    return label;
}

ToneLabel *SettingCard::addProblem()
{
    auto *label = new ToneLabel(u"problemLabel"_s);
    m_rows->addWidget(label, m_rows->rowCount(), 1);
    return label;
}

void SettingCard::addWide(QWidget *widget)
{
    m_rows->addWidget(widget, m_rows->rowCount(), 0, 1, 2);
}

} // namespace ui
