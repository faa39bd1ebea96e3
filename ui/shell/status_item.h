#pragma once

#include "ui/theme/roles.h"

#include <QLabel>

#include <optional>

namespace ui {

/// One fact of the status line, with a coloured dot when it says how things stand.
class StatusItem final : public QLabel
{
    Q_OBJECT
public:
    explicit StatusItem(QWidget *parent = nullptr);

    void setDot(std::optional<Role> dot);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Role> m_dot;
};

} // namespace ui
