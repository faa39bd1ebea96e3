#pragma once

#include "ui/platform/tray_icon.h"

#include <memory>

class QSystemTrayIcon;

namespace ui {

/// The desktop's own. Nothing of it is made before it is first needed.
class SystemTrayIcon final : public TrayIcon
{
    Q_OBJECT
public:
    SystemTrayIcon();
    ~SystemTrayIcon() override;

    bool isAvailable() const override;
    void show(QMenu *menu) override;
    void hide() override;
    void setWords(const QString &words) override;
    void tell(const QString &title, const QString &text) override;

private:
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< null while it is not shown
    QString m_words;
};

} // namespace ui
