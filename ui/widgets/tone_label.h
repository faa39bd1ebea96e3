#pragma once

#include "ui/theme/roles.h"

#include <QLabel>

namespace ui {

/// A wrapped line in the colour of a role, under a field or in a banner. Takes no room while empty.
class ToneLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ToneLabel(const QString &objectName, QWidget *parent = nullptr);

    /// An empty text hides it.
    void say(const QString &text, Role role = Role::TextSecondary);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_role = Role::TextSecondary;
};

} // namespace ui
