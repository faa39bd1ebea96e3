#pragma once

#include "ui/theme/roles.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;

namespace ui {

/// The line along the foot of the window: short facts at the left, one at the right.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Shows a fact at the left, in the order in which ids first came; an empty text takes it away. `dot`,
    /// when given, colours the text and a dot before it.
    void setItem(const QString &id, const QString &text, std::optional<Role> dot = std::nullopt);
    /// The one at the right, such as the number of customers.
    void setRight(const QString &text);

    /// Of a fact that leads somewhere: shows that it can be clicked.
    void makeClickable(const QString &id);

    QString item(const QString &id) const;

signals:
    void clicked(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    QLabel *m_right;
};

} // namespace ui
