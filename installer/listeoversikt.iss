; Inno Setup script for Windows. NOT YET RUN: made beside the bundle, to be tried on Windows.
; Build the bundle on Windows first: pyinstaller installer\listeoversikt.spec --distpath dist
; Then: iscc installer\listeoversikt.iss
#define Name "listeoversikt"
#ifndef Version
  #define Version "0.8.0"
#endif

[Setup]
AppId={{6B4E6C3B-8B1D-4E0C-9C57-2A6B5F2B7B11}
AppName={#Name}
AppVersion={#Version}
AppPublisher=listeoversikt contributors
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
; An office's own account is enough: no administrator needed.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
OutputDir=..\dist
OutputBaseFilename={#Name}-{#Version}-oppsett
SetupIconFile=icons\listeoversikt.ico
UninstallDisplayIcon={app}\{#Name}.exe
LicenseFile=..\LICENSE
Compression=lzma2
SolidCompression=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; The store lies in the user's own folder and stays when the program is taken away.

[Languages]
Name: "nb"; MessagesFile: "compiler:Languages\Norwegian.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[Files]
Source: "..\dist\{#Name}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "..\THIRD_PARTY_LICENCES.md"; DestDir: "{app}\licences"; Flags: ignoreversion

[Icons]
Name: "{group}\{#Name}"; Filename: "{app}\{#Name}.exe"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Name}.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\{#Name}.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
