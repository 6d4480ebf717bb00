@echo off
rem Starts hkig on a JDK of 21 or later; in a checkout it builds first where needed. The file hkig does the same on other
rem systems and says more. No path is used inside a block of brackets: a bracket in the path would end the block.
setlocal EnableExtensions DisableDelayedExpansion
for %%i in ("%~dp0.") do set "hkig_home=%%~fi"
set "hkig_jdk="
set "hkig_need=java.exe"
if exist "%hkig_home%\pom.xml" set "hkig_need=javac.exe"

if not defined HKIG_JAVA_HOME goto search
set "hkig_candidate=%HKIG_JAVA_HOME%"
call :suits
if defined hkig_jdk goto found
>&2 echo hkig: HKIG_JAVA_HOME is not the folder of a JDK 21 or later.
exit /b 1

:search
if defined JAVA_HOME set "hkig_candidate=%JAVA_HOME%"
if defined JAVA_HOME call :suits
set "hkig_java="
for %%i in (java.exe) do set "hkig_java=%%~$PATH:i"
if not defined hkig_java goto variables
for %%i in ("%hkig_java%") do set "hkig_candidate=%%~dpi.."
if not defined hkig_jdk call :suits

:variables
for /f "tokens=1* delims==" %%i in ('set JAVA 2^>nul ^| findstr /i /r "^JAVA[A-Z0-9_]*_HOME= ^JAVA_HOME_[A-Z0-9_]*="') do (
    set "hkig_candidate=%%j"
    if not defined hkig_jdk call :suits
)
for %%g in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\SapMachine" "%ProgramFiles%\OpenJDK" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.m2\jdks") do (
    for /d %%h in ("%%~g\*") do (
        set "hkig_candidate=%%~fh"
        if not defined hkig_jdk call :suits
    )
)
if defined hkig_jdk goto found
>&2 echo hkig: a JDK 21 or later is needed and was not found: install one, for example Temurin 25 from https://adoptium.net, or put the folder of one that is installed into HKIG_JAVA_HOME.
exit /b 1

:found
if exist "%hkig_home%\pom.xml" goto checkout
set "hkig_lib=%hkig_home%\lib"
if exist "%hkig_lib%\hkig.jar" goto run
>&2 echo hkig: lib\hkig.jar is missing beside hkig.cmd: unpack the whole zip again.
exit /b 1

:checkout
set "hkig_lib=%hkig_home%\target\lib"
set "JAVA_HOME=%hkig_jdk%"
if %hkig_release% GEQ 24 set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
rem Maven 3.9 reads MAVEN_ARGS by itself, 3.8 does not: given below, and only there.
set "hkig_arguments=%MAVEN_ARGS%"
set "MAVEN_ARGS="
set "hkig_maven=1"
where mvn >nul 2>nul
if errorlevel 1 set "hkig_maven="
if "%~1"=="test" goto test
if "%~1"=="package" goto package
if not exist "%hkig_lib%\hkig.jar" goto build
if not exist "%hkig_lib%\.built" goto build
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath ($env:hkig_lib + '\.built')).LastWriteTime; $sources = @(Get-Item -LiteralPath ($env:hkig_home + '\pom.xml')) + @(Get-ChildItem -Recurse -LiteralPath ($env:hkig_home + '\src\main')); if ($sources | Where-Object { $_.LastWriteTime -gt $built }) { exit 1 }"
if not errorlevel 1 goto run
if defined hkig_maven goto build
>&2 echo hkig: the sources are newer than the build, but there is no Maven: the old build runs.
goto run

:build
if not defined hkig_maven goto nomaven
>&2 echo hkig: building (once, about a minute)...
call mvn -B -q -DskipTests -f "%hkig_home%\pom.xml" %hkig_arguments% package 1>&2
if errorlevel 1 goto failed
type nul >"%hkig_lib%\.built"
goto run

:failed
>&2 echo hkig: the build failed; what Maven says of it stands above.
exit /b 1

:test
if not defined hkig_maven goto nomaven
for /f "tokens=1*" %%i in ("%*") do call mvn -B -f "%hkig_home%\pom.xml" %hkig_arguments% verify %%j
exit /b %errorlevel%

:package
if not defined hkig_maven goto nomaven
call mvn -B -q -DskipTests -Pzip -f "%hkig_home%\pom.xml" %hkig_arguments% package 1>&2
if errorlevel 1 goto failed
dir /b "%hkig_home%\target\hkig-*.zip"
exit /b 0

:nomaven
>&2 echo hkig: building needs Maven, and there is no mvn on the PATH: install Maven 3.6.3 or later, or take the zip, which needs none.
exit /b 1

:run
rem The program writes UTF-8, so the console is told to show UTF-8 meanwhile.
set "hkig_codepage="
for /f "tokens=2 delims=:." %%i in ('chcp 2^>nul') do set "hkig_codepage=%%i"
chcp 65001 >nul 2>nul
"%hkig_jdk%\bin\java.exe" "-Dhkig.home=%hkig_home%" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %HKIG_JAVA_OPTS% -jar "%hkig_lib%\hkig.jar" %*
set "hkig_exit=%errorlevel%"
if defined hkig_codepage chcp %hkig_codepage% >nul 2>nul
exit /b %hkig_exit%

rem Sets hkig_jdk to hkig_candidate, and hkig_release to its release, where its release file says 21 or later.
:suits
set "hkig_release="
set "hkig_candidate=%hkig_candidate:"=%"
if not exist "%hkig_candidate%\bin\%hkig_need%" exit /b 0
if not exist "%hkig_candidate%\release" exit /b 0
for /f "usebackq tokens=1,2 delims==.-+" %%i in ("%hkig_candidate%\release") do if "%%i"=="JAVA_VERSION" set "hkig_release=%%j"
if not defined hkig_release exit /b 0
set "hkig_release=%hkig_release:"=%"
if %hkig_release% LSS 21 exit /b 0
set "hkig_jdk=%hkig_candidate%"
exit /b 0
