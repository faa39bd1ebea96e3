#include "ui/customers/consent_boxes.h"

#include "db/customers/consent.h"
#include "ui/language/word_labels.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"

#include <QCheckBox>
#include <QLineEdit>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array kFormPurposes{db::Purpose::Care, db::Purpose::Greeting, db::Purpose::Promotion};

} // namespace

ConsentBoxes::ConsentBoxes(QWidget *parent)
    : QWidget(parent), m_source(named(new QLineEdit, u"consentSourceLineEdit"_s))
{
    m_source->setPlaceholderText(tr("Where they agreed: at the counter, by phone…"));
    m_source->setAccessibleName(tr("Where they agreed"));
    QVBoxLayout *column = columnOf(grid::px(6), {});
    for (const db::Purpose purpose : kFormPurposes) {
        m_purposes.append(new QCheckBox(labelOf(purpose)));
        column->addWidget(m_purposes.last());
        connect(m_purposes.last(), &QCheckBox::toggled, this, &ConsentBoxes::look);
    }
    column->addWidget(m_source);
    setLayout(column);
    connect(m_source, &QLineEdit::textChanged, this, &ConsentBoxes::changed);
    m_source->hide();
}

void ConsentBoxes::look()
{
    m_source->setVisible(!consents().isEmpty());
    emit changed();
}

QList<app::ConsentDraft> ConsentBoxes::consents() const
{
    QList<app::ConsentDraft> consents;
    for (qsizetype i = 0; i < m_purposes.size(); ++i) {
        if (m_purposes.at(i)->isChecked())
            consents.append({kFormPurposes.at(static_cast<std::size_t>(i)), db::kAnyChannel.toString()});
    }
    return consents;
}

QString ConsentBoxes::source() const
{
    return m_source->text();
}

void ConsentBoxes::show(const QList<app::ConsentDraft> &consents, const QString &source)
{
    for (qsizetype i = 0; i < m_purposes.size(); ++i) {
        const db::Purpose purpose = kFormPurposes.at(static_cast<std::size_t>(i));
        m_purposes.at(i)->setChecked(std::ranges::count(consents, purpose, &app::ConsentDraft::purpose) > 0);
    }
    m_source->setText(source);
}

QWidget *ConsentBoxes::keyboard() const
{
    return m_source->isVisible() ? static_cast<QWidget *>(m_source) : m_purposes.first();
}

QList<QWidget *> ConsentBoxes::keyboardStops() const
{
    return QList<QWidget *>(m_purposes.cbegin(), m_purposes.cend()) + QList<QWidget *>{m_source};
}

} // namespace ui
