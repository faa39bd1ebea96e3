#include "ui/customers/tag_field.h"

#include "app/people/name_spelling.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/folded_completer.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kShownAtOnce = 40;

int crossRoom()
{
    return grid::px(16);
}

/// A chip with a cross: a click, Space, Delete or Backspace takes it away.
class RemovableChip final : public QAbstractButton
{
public:
    RemovableChip(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setText(text);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return chipSize(text(), false) + QSize(crossRoom(), 0); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool lit = underMouse() || hasFocus();
        paint::box(painter, QRectF(rect()), lit ? colorOf(Role::Surface2, palette()) : QColor(),
                   colorOf(Role::Line, palette()), height() / 2.0);
        const QSize words = chipSize(text(), false);
        // The chip's own words, without its edge: the box around them also holds the cross.
        paintChip(painter, QRectF(1, 2, words.width(), height() - 4), text(),
                  {Role::Text, lit ? Role::Surface2 : Role::Surface1}, palette());
        const int size = grid::px(12);
        Icons::icon(u"close"_s)
            .paint(&painter, QRect(width() - crossRoom() - grid::tight(), (height() - size) / 2, size, size));
        if (hasFocus())
            paint::focusRing(painter, rect(), colorOf(Role::Accent, palette()), height() / 2.0);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
};

} // namespace

TagField::TagField(QWidget *parent)
    : QWidget(parent), m_flow(new FlowLayout(this)), m_field(named(new QLineEdit(this), u"tagLineEdit"_s)),
      m_completer(new FoldedCompleter(m_field))
{
    m_field->setMinimumWidth(grid::px(150));
    m_field->setPlaceholderText(tr("Add a tag, Enter"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',') || text.contains(u';'))
            end();
        else
            emit changed();
    });
    connect(m_field, &QLineEdit::editingFinished, this, &TagField::end);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this] { QTimer::singleShot(0, this, &TagField::end); });
    rebuild();
}

QStringList TagField::tags() const
{
    QStringList tags = m_tags;
    const QString typed = app::cleanName(m_field->text());
    if (!typed.isEmpty() && !tags.contains(typed))
        tags.append(typed);
    return tags;
}

void TagField::setTags(const QStringList &tags)
{
    m_tags = tags;
    m_most = kShownAtOnce;
    m_field->clear();
    rebuild();
}

void TagField::setKnown(const QStringList &tags)
{
    m_completer->setWords(tags);
}

QList<QWidget *> TagField::keyboardStops() const
{
    return m_chips + QList<QWidget *>{m_field};
}

void TagField::end()
{
    const QStringList typed = m_field->text().replace(u';', u',').split(u',', Qt::SkipEmptyParts);
    bool added = false;
    for (const QString &part : typed) {
        const QString tag = app::cleanName(part);
        if (tag.isEmpty() || m_tags.contains(tag))
            continue;
        m_tags.append(tag);
        added = true;
    }
    m_field->clear();
    if (!added)
        return;
    rebuild();
    emit changed();
}

void TagField::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0))
        delete item;
    for (QWidget *chip : std::exchange(m_chips, {})) {
        chip->hide();
        chip->deleteLater(); // it may be the one just pressed
    }
    const qsizetype hidden = std::max(m_tags.size() - m_most, qsizetype{0});
    if (hidden > 0)
        addMoreButton(hidden);
    for (const QString &tag : m_tags.mid(hidden)) {
        auto *chip = new RemovableChip(tag, this);
        chip->setAccessibleName(tr("Remove the tag “%1”").arg(tag));
        connect(chip, &QAbstractButton::clicked, this, [this, tag] {
            m_tags.removeAll(tag);
            rebuild();
            m_field->setFocus(Qt::OtherFocusReason);
            emit changed();
        });
        m_flow->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    m_flow->addWidget(m_field);
    updateGeometry();
}

void TagField::addMoreButton(qsizetype hidden)
{
    QPushButton *more = makeButton(
        u"moreTagsPushButton"_s,
        tr("Show %Ln more", "tags of a customer", static_cast<int>(std::min(hidden, kShownAtOnce))),
        ButtonKind::Quiet);
    more->setParent(this);
    more->setAccessibleName(tr("%Ln tags are not shown. Show more", nullptr, static_cast<int>(hidden)));
    connect(more, &QPushButton::clicked, this, [this] {
        m_most += kShownAtOnce;
        rebuild();
        m_chips.first()->setFocus(Qt::OtherFocusReason);
    });
    m_flow->addWidget(more);
    more->show();
    m_chips.append(more);
}

bool TagField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::NoModifier && !m_field->text().isEmpty()) {
        end();
        return true;
    }
    if (key->key() == Qt::Key_Backspace && m_field->text().isEmpty() && !m_tags.isEmpty()) {
        const QString last = m_tags.takeLast();
        rebuild();
        m_field->setText(last);
        m_field->setFocus(Qt::OtherFocusReason);
        emit changed();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
