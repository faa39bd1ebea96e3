<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip: what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::AppMenu</name>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>Tối</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>appearance</comment>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>About Mến Khách</source>
        <translation>Về Mến Khách</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Mở trình đơn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Mến Khách %1, a customer-care desk. Free software, GPL-3.0-or-later. Qt %2.</source>
        <translation>Mến Khách %1, bàn chăm sóc khách hàng. Phần mềm tự do, GPL-3.0-or-later. Qt %2.</translation>
    </message>
</context>
<context>
    <name>ui::ChartScene</name>
    <message>
        <source>There is nothing to draw for this time.</source>
        <translation>Chưa có số liệu trong khoảng thời gian này.</translation>
    </message>
</context>
<context>
    <name>ui::PageId</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Hộp gửi</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
</context>
<context>
    <name>ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>name of a page, and what waits there</comment>
        <translation>
            <numerusform>%1, %n việc đang chờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>ui::Strip</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Xong: %1</translation>
    </message>
    <message>
        <source>News: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Tin mới: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Có vấn đề: %1</translation>
    </message>
</context>
</TS>
