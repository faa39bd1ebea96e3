#pragma once

class QPushButton;

namespace ui {

/// The button of the page of customers that starts a new one; its tooltip says the key.
QPushButton *makeAddCustomerButton();

} // namespace ui
